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
	],
	[
		// The stage leads the key: a card that moves is one written row, where an index by stage would make it two. '' has a number only.
		'ALTER TABLE card RENAME TO card_before',
		`CREATE TABLE card (
			stage TEXT NOT NULL,
			ticket_id TEXT NOT NULL,
			number TEXT NOT NULL,
			technician_id TEXT,
			card TEXT,
			PRIMARY KEY (stage, ticket_id)
		) WITHOUT ROWID, STRICT`,
		"INSERT INTO card SELECT coalesce(stage, ''), ticket_id, number, technician_id, card FROM card_before",
		'DROP TABLE card_before'
	]
];
