import type { ObjectMigration } from '#durable/runtime/sqlite-migrate.ts';

export const HUB_MIGRATIONS: readonly ObjectMigration[] = [
	[
		// `card` null: a number was issued and the ticket has not been heard of yet.
		`CREATE TABLE card (
			ticket_id TEXT PRIMARY KEY,
			number TEXT NOT NULL,
			stage TEXT,
			technician_id TEXT,
			card TEXT
		) WITHOUT ROWID, STRICT`,
		'CREATE INDEX card_by_stage ON card (stage, ticket_id)',
		'CREATE INDEX card_by_technician ON card (technician_id) WHERE technician_id IS NOT NULL'
	]
];
