import type { ObjectMigration } from '#durable/runtime/sqlite-migrate.ts';

/** Notices a person is shown; older ones are overwritten. */
export const KEPT_NOTICES = 200;

export const INBOX_MIGRATIONS: readonly ObjectMigration[] = [
	[
		'CREATE TABLE notice (key TEXT PRIMARY KEY, at INTEGER NOT NULL, read_at INTEGER, body TEXT NOT NULL) WITHOUT ROWID, STRICT',
		'CREATE TABLE room (session_id TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (session_id, kind, name)) WITHOUT ROWID, STRICT'
	],
	[
		// A ring: the notice that comes takes the slot of the one that goes, and its `seq` is the inbox's, so that a notice is one written row.
		'ALTER TABLE notice RENAME TO notice_before',
		`CREATE TABLE notice (
			slot INTEGER PRIMARY KEY,
			seq INTEGER NOT NULL,
			key TEXT NOT NULL,
			at INTEGER NOT NULL,
			read_at INTEGER,
			body TEXT NOT NULL
		) STRICT`,
		`INSERT INTO notice (slot, seq, key, at, read_at, body)
			SELECT seq % ${KEPT_NOTICES}, seq, key, at, read_at, body FROM (
				SELECT coalesce((SELECT CAST(v AS INTEGER) FROM meta WHERE k = 'seq'), 0) + row_number() OVER (ORDER BY at) AS seq, key, at, read_at, body
				FROM notice_before
			)`,
		'DROP TABLE notice_before',
		"DELETE FROM meta WHERE k = 'seq'"
	]
];
