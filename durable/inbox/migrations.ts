import type { ObjectMigration } from '#durable/runtime/sqlite-migrate.ts';

export const INBOX_MIGRATIONS: readonly ObjectMigration[] = [
	[
		'CREATE TABLE notice (key TEXT PRIMARY KEY, at INTEGER NOT NULL, read_at INTEGER, body TEXT NOT NULL) WITHOUT ROWID, STRICT',
		'CREATE TABLE room (session_id TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (session_id, kind, name)) WITHOUT ROWID, STRICT'
	]
];
