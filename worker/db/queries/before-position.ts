import { and, eq, lt, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { KeysetPosition } from './keyset.ts';

/** Rows after the cursor in (`at` descending, `id` descending) order; undefined for the first page. `id` must be of one row only. */
export function beforePosition({ at, id }: { at: SQLiteColumn; id: SQLWrapper }, position: KeysetPosition | null): SQL | undefined {
	return position === null ? undefined : or(lt(at, position.at), and(eq(at, position.at), lt(sql`${id}`, position.id)));
}
