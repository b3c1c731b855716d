import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export type Migration = Readonly<{ name: string; statements: readonly string[] }>;

/** The D1 migrations in order, as the database object of a plain workerd applies them. */
export function readMigrations(folder: string): readonly Migration[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter((name) => name.endsWith('.sql'))
		.sort()
		.map((name) => ({ name, statements: splitStatements(readFileSync(path.join(folder, name), 'utf8')) }));
}

/** drizzle-kit separates statements by a comment; a file without it is given to SQLite whole. */
export const splitStatements = (sql: string): readonly string[] =>
	sql
		.split('--> statement-breakpoint')
		.map((statement) => statement.trim())
		.filter((statement) => statement !== '')
		.map(forObject);

/**
 * An object's SQLite does not let anyone switch foreign keys off (drizzle-kit does, to rebuild a table). Checking them at
 * the end of the transaction comes to the same.
 */
function forObject(statement: string): string {
	const off = /^PRAGMA\s+foreign_keys\s*=\s*(OFF|0)\s*;?$/i;
	const on = /^PRAGMA\s+foreign_keys\s*=\s*(ON|1)\s*;?$/i;
	if (off.test(statement)) return 'PRAGMA defer_foreign_keys = ON';
	return on.test(statement) ? 'PRAGMA defer_foreign_keys = OFF' : statement;
}
