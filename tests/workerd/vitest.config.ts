import path from 'node:path';
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';
import { longestFirst } from '../longest-first.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** What needs the Workers runtime: objects, D1, sockets, alarms. The entry is the worker without its pages. */
export default defineConfig({
	root,
	plugins: [
		cloudflareTest(async () => ({
			main: path.join(root, 'worker/api.ts'),
			wrangler: { configPath: path.join(root, 'wrangler.toml') },
			miniflare: {
				bindings: {
					TEST_MIGRATIONS: await readD1Migrations(path.join(root, 'migrations')),
					MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
					SETUP_CODE: 'TESTSETUP3'
				}
			}
		}))
	],
	test: {
		name: 'workerd',
		include: ['tests/workerd/**/*.test.ts'],
		setupFiles: ['tests/workerd/support/apply-migrations.ts'],
		// vitest's cache of modules on disk breaks the plugin that runs them in workerd.
		fsModuleCache: false,
		// Vitest would leave one of two cores to its own process, which has little to do.
		maxWorkers: '100%',
		sequence: { sequencer: longestFirst('api-fuzz', 'access') },
		// Passwords are slow to check on purpose, and slower on a busy machine.
		testTimeout: 30_000,
		expect: { poll: { timeout: 20_000 } }
	}
});
