import type { ObjectMigration } from '#durable/runtime/object-migration.ts';

/** Notices a person is shown; older ones are overwritten. */
export const KEPT_NOTICES = 200;

export const INBOX_MIGRATIONS: readonly ObjectMigration[] = [
	[
		// A ring: the notice that comes takes the slot of the one that goes, and its `seq` is the inbox's, so that a notice is one written row.
		`CREATE TABLE notice (
			slot INTEGER PRIMARY KEY,
			seq INTEGER NOT NULL,
			key TEXT NOT NULL,
			at INTEGER NOT NULL,
			read_at INTEGER,
			body TEXT NOT NULL
		) STRICT`,
		'CREATE TABLE room (session_id TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (session_id, kind, name)) WITHOUT ROWID, STRICT'
	]
];
