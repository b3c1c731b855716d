import { type DrizzleD1Database, drizzle } from 'drizzle-orm/d1';
import { monotonicFactory } from 'ulid';
import { createFileStore } from './adapters/files/create-file-store.ts';
import type { FileStore } from './adapters/files/file-store.ts';
import { randomFraction } from './crypto/random-fraction.ts';
import { createVault, type Vault } from './crypto/vault.ts';

/** What use cases work with; nothing below reaches for a clock, randomness or a binding by itself. */
export type Deps = {
	readonly env: Env;
	readonly db: DrizzleD1Database;
	readonly files: FileStore;
	readonly vault: () => Promise<Vault>;
	readonly now: () => number;
	/** ULIDs: they sort by time. */
	readonly nextId: () => string;
};

const ulid = monotonicFactory(randomFraction);
// Deriving keys costs a few milliseconds; the vault of a key is the same for the life of the isolate.
const vaults = new Map<string, Promise<Vault>>();

export function createDeps(env: Env): Deps {
	return {
		env,
		db: drizzle(env.DB),
		files: createFileStore(env),
		vault() {
			const existing = vaults.get(env.MASTER_KEY) ?? createVault(env.MASTER_KEY);
			vaults.set(env.MASTER_KEY, existing);
			return existing;
		},
		now: () => Date.now(),
		nextId: () => ulid()
	};
}
