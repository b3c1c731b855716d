import type { ObjectMigration } from '#durable/runtime/object-migration.ts';

export const HUB_MIGRATIONS: readonly ObjectMigration[] = [
	[
		// A ring (see `HubLog`): the save that comes takes the row of one that is no longer needed.
		'CREATE TABLE log (slot INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT',
		// The stage leads the key: a card that moves is one written row, where an index by stage would make it two. '' has a number only.
		`CREATE TABLE card (
			stage TEXT NOT NULL,
			ticket_id TEXT NOT NULL,
			number TEXT NOT NULL,
			technician_id TEXT,
			card TEXT,
			PRIMARY KEY (stage, ticket_id)
		) WITHOUT ROWID, STRICT`,
		'CREATE INDEX card_by_technician ON card (technician_id) WHERE technician_id IS NOT NULL'
	],
	[
		// Mostly the holder is the technician who was sent: only where it is somebody else is there anything to index.
		'ALTER TABLE card ADD COLUMN holder_id TEXT',
		`UPDATE card SET holder_id = json_extract(card, '$.holder.id')
			WHERE json_extract(card, '$.closedAt') IS NULL AND json_extract(card, '$.holder.id') IS NOT technician_id`,
		'CREATE INDEX card_by_holder ON card (holder_id) WHERE holder_id IS NOT NULL'
	]
];
