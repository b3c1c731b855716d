import type { ObjectMigration } from '#durable/runtime/object-migration.ts';

export const TICKET_MIGRATIONS: readonly ObjectMigration[] = [
	[
		// `seq` is the row id itself, and all that belongs to an entry is in its row: an entry costs exactly one written row.
		`CREATE TABLE journal (
			seq INTEGER PRIMARY KEY,
			entry TEXT NOT NULL,
			outbox TEXT NOT NULL,
			definition TEXT,
			snapshot TEXT
		) STRICT`
	]
];
