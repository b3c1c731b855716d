import type { ObjectMigration } from '#durable/runtime/sqlite-migrate.ts';

export const HEADQUARTERS_MIGRATIONS: readonly ObjectMigration[] = [
	['CREATE TABLE hub (hub_id TEXT PRIMARY KEY, seq INTEGER NOT NULL, counters TEXT NOT NULL) WITHOUT ROWID, STRICT'],
	// A few hundred hubs' numbers are some hundred kilobytes: one row for all of them, where a row a hub would be written every second.
	[
		`INSERT INTO meta (k, v)
			SELECT 'wall', json_object('seq', json_extract(v, '$.seq'), 'ticker', json_extract(v, '$.ticker'), 'hubs', (
				SELECT json_group_array(json_object('seq', seq, 'counters', json(counters))) FROM hub
			)) FROM meta WHERE k = 'head'`,
		"DELETE FROM meta WHERE k = 'head'",
		'DROP TABLE hub'
	]
];
