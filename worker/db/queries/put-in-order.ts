import { sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Deps } from '#worker/deps.ts';

/** Gives the rows of a list the places 1, 2, 3 … in the order of `ids`, in one statement; rows that aren't named stay where they are. */
export async function putInOrder(db: Deps['db'], table: SQLiteTable & { readonly id: SQLiteColumn }, ids: readonly string[]): Promise<void> {
	const named = sql`json_each(${JSON.stringify(ids)})`;
	await db.run(
		sql`update ${table} set position = (select key + 1 from ${named} where value = ${table.id}) where ${table.id} in (select value from ${named})`
	);
}
