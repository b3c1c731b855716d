import { getTableColumns } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Deps } from '#worker/deps.ts';

/** D1 takes a hundred bound parameters in a statement. */
const PARAMETERS = 100;
const STATEMENTS = 50;

/** Inserts rows in as few calls as D1's limits allow; a row that is there already stays as it is. */
export async function insertMany<T extends SQLiteTable>(db: Deps['db'], table: T, rows: readonly T['$inferInsert'][]): Promise<void> {
	const perStatement = Math.max(1, Math.floor(PARAMETERS / Object.keys(getTableColumns(table)).length));
	const statements = [];
	for (let i = 0; i < rows.length; i += perStatement) {
		statements.push(
			db
				.insert(table)
				.values([...rows.slice(i, i + perStatement)])
				.onConflictDoNothing()
		);
	}
	for (let i = 0; i < statements.length; i += STATEMENTS) {
		const [first, ...rest] = statements.slice(i, i + STATEMENTS);
		if (first !== undefined) await db.batch([first, ...rest]);
	}
}
