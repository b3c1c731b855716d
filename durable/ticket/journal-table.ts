/** What tickets were kept in before they had no table; a data folder from before has it. */
export const JOURNAL_TABLE = `CREATE TABLE journal (
	seq INTEGER PRIMARY KEY,
	entry TEXT NOT NULL,
	outbox TEXT NOT NULL,
	definition TEXT,
	snapshot TEXT
) STRICT`;
