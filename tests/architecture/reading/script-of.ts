import type { SourceFile } from '../source-file.ts';

const SCRIPT = /(<script\b[^>]*>)([\s\S]*?)(<\/script>)/g;
const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** The TypeScript of a file with every character where it was; all else of a component is blank. */
export function scriptOf({ path, text }: SourceFile): string {
	if (!path.endsWith('.svelte')) return text;
	let script = '';
	let end = 0;
	for (const match of text.matchAll(SCRIPT)) {
		const [, open = '', body = '', close = ''] = match;
		script += blank(text.slice(end, match.index)) + blank(open) + body + blank(close);
		end = match.index + open.length + body.length + close.length;
	}
	return script + blank(text.slice(end));
}

/** The opposite: a component without its scripts. */
export const markupOf = ({ text }: SourceFile): string => text.replace(SCRIPT, (whole) => blank(whole));
