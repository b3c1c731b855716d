import type { ObjectMigration } from '#durable/runtime/sqlite-migrate.ts';

export const TICKET_MIGRATIONS: readonly ObjectMigration[] = [
	// `seq` is the row id itself, so an entry costs exactly one written row.
	['CREATE TABLE journal (seq INTEGER PRIMARY KEY, entry TEXT NOT NULL, acked TEXT NOT NULL) STRICT']
];
