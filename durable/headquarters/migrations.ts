import type { ObjectMigration } from '#durable/runtime/sqlite-migrate.ts';

export const HEADQUARTERS_MIGRATIONS: readonly ObjectMigration[] = [
	['CREATE TABLE hub (hub_id TEXT PRIMARY KEY, seq INTEGER NOT NULL, counters TEXT NOT NULL) WITHOUT ROWID, STRICT']
];
