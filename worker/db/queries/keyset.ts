import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { fromBase64Url, toBase64Url } from '#worker/crypto/base64url.ts';

/** Where a page of a list ordered by (`at` descending, `id` descending) ended. */
export type KeysetPosition = { readonly at: number; readonly id: string };

export const encodeCursor = ({ at, id }: KeysetPosition): string => toBase64Url(new TextEncoder().encode(`${at} ${id}`));

/** The position in a cursor we made; null for the first page. Refusal: `request.cursor`. */
export function decodeCursor(cursor: string | undefined): Result<KeysetPosition | null> {
	if (cursor === undefined) return ok(null);
	const no = refuse('request.cursor', {}, '/query/cursor');
	try {
		const [, at, id] = /^(\d{1,15}) (\S{1,60})$/.exec(new TextDecoder().decode(fromBase64Url(cursor))) ?? [];
		return at === undefined || id === undefined ? no : ok({ at: Number(at), id });
	} catch {
		return no;
	}
}

/** The first `limit` of `limit + 1` fetched rows, and the cursor of the next page if there is one. */
export function pageOf<Row, View>(
	rows: readonly Row[],
	{ limit, position, view }: { limit: number; position: (row: Row) => KeysetPosition; view: (row: Row) => View }
) {
	const shown = rows.slice(0, limit);
	const last = rows.length > limit ? shown[shown.length - 1] : undefined;
	return { items: shown.map(view), nextCursor: last === undefined ? null : encodeCursor(position(last)) };
}
