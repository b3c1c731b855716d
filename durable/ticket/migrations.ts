import type { ObjectMigration } from '#durable/runtime/object-migration.ts';

/** What a ticket's journal lay in before it had no table; one that still does is lifted out of it when it wakes (`liftJournal`). */
export const TICKET_MIGRATIONS: readonly ObjectMigration[] = [
	[
		`CREATE TABLE journal (
			seq INTEGER PRIMARY KEY,
			entry TEXT NOT NULL,
			outbox TEXT NOT NULL,
			definition TEXT,
			snapshot TEXT
		) STRICT`
	]
];
