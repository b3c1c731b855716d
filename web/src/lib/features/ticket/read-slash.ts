/** Where a `/` that asks for a quick reply stands, and what was typed after it. */
export type Slash = { readonly start: number; readonly query: string };

const LONGEST_QUERY = 20;

/**
 * Whether the caret stands behind a `/` that asks for a quick reply: one at the beginning of a line, or `open`, which a button put anywhere. A
 * blank, a new line or the caret elsewhere ends it; `/` in the middle of a sentence (9:00/10:00, a web address) is just that.
 */
export function readSlash({ text, caret, open }: { text: string; caret: number; open: Slash | undefined }): Slash | undefined {
	const start = open !== undefined && text[open.start] === '/' ? open.start : text.lastIndexOf('\n', caret - 1) + 1;
	if (text[start] !== '/' || caret <= start) return undefined;
	const query = text.slice(start + 1, caret);
	return query.length <= LONGEST_QUERY && !/\s/.test(query) ? { start, query } : undefined;
}
