import { and, gte, lt, or, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { VisibleScopes } from '#shared/domain/access/visible-scopes.ts';

/**
 * The SQL form of `can()`: rows whose path lies in a visible subtree, or in an "own" subtree and which the person owns (`owned`; left out
 * where rows have no owner). Paths end in `/`, whose successor is `0`, so a subtree is one index range.
 */
export function inScopes({ path, owned, scopes }: { path: SQLiteColumn; owned?: SQL | undefined; scopes: VisibleScopes }): SQL {
	const inside = (subtree: string) => and(gte(path, subtree), lt(path, `${subtree.slice(0, -1)}0`));
	const own = owned === undefined ? [] : scopes.ownSubtrees.map((subtree) => and(inside(subtree), owned));
	return or(...scopes.subtrees.map(inside), ...own) ?? sql`0`;
}
