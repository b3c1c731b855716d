import { and, eq, gte, lt, or, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { VisibleScopes } from '#shared/domain/access/visible-scopes.ts';

/**
 * The SQL form of `can()`: rows whose path lies in a visible subtree, or in an "own" subtree and whose owner is the person. Paths end
 * in `/`, whose successor is `0`, so a subtree is one index range.
 */
export function inScopes({ path, owner, scopes, userId }: { path: SQLiteColumn; owner?: SQLiteColumn; scopes: VisibleScopes; userId: string }): SQL {
	const inside = (subtree: string) => and(gte(path, subtree), lt(path, `${subtree.slice(0, -1)}0`));
	const own = owner === undefined ? [] : scopes.ownSubtrees.map((subtree) => and(inside(subtree), eq(owner, userId)));
	return or(...scopes.subtrees.map(inside), ...own) ?? sql`0`;
}
