import { applyD1Migrations, type D1Migration } from 'cloudflare:test';
import { env } from 'cloudflare:workers';

/** What vitest.config.ts adds to the worker's bindings. */
type TestBindings = { readonly TEST_MIGRATIONS: D1Migration[] };

const { TEST_MIGRATIONS } = env as unknown as TestBindings;
await applyD1Migrations(env.DB, TEST_MIGRATIONS);
