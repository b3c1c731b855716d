import type { Token } from './token.ts';

/** What an input method for Chinese types, and what people write for it. */
const SAME_AS: Readonly<Record<string, string>> = {
	'（': '(',
	'）': ')',
	'，': ',',
	'＋': '+',
	'－': '-',
	'−': '-',
	'×': '*',
	'＊': '*',
	'÷': '/',
	'／': '/',
	'＝': '=',
	'＜': '<',
	'＞': '>',
	'≤': '<=',
	'≥': '>=',
	'≠': '!=',
	'==': '=',
	'<>': '!='
};

const QUOTES: Readonly<Record<string, string>> = { '"': '"', "'": "'", '“': '”', '‘': '’' };

const SPACE = /\s+/y;
const NUMBER = /(?:\d+(?:\.\d+)?|\.\d+)/y;
/** Behind a dot a name may have hyphens in it, as nodes do: `form.on-site.note`. A minus behind such a name needs a space before it. */
const NAME = /[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z0-9_]+(?:-[A-Za-z0-9_]+)*)*/y;
const SIGN = /<=|>=|<>|!=|==|[-+*/()=<>,（），＋－−×＊÷／＝＜＞≤≥≠]/y;

/** The pieces of a formula, or where it has a character that none begins with. */
export function tokenize(source: string): readonly Token[] | { readonly strangeAt: number } {
	const tokens: Token[] = [];
	let at = 0;
	const take = (pattern: RegExp): string | undefined => {
		pattern.lastIndex = at;
		const found = pattern.exec(source)?.[0];
		if (found !== undefined) at += found.length;
		return found;
	};
	while (at < source.length) {
		if (take(SPACE) !== undefined) continue;
		const start = at;
		const closing = QUOTES[source[at] ?? ''];
		if (closing !== undefined) {
			const end = source.indexOf(closing, at + 1);
			if (end < 0) return { strangeAt: start };
			tokens.push({ kind: 'text', value: source.slice(at + 1, end), at: start });
			at = end + 1;
			continue;
		}
		const number = take(NUMBER);
		if (number !== undefined) {
			tokens.push({ kind: 'number', value: Number(number), at: start });
			continue;
		}
		const name = take(NAME);
		if (name !== undefined) {
			tokens.push({ kind: 'name', value: name, at: start });
			continue;
		}
		const sign = take(SIGN);
		if (sign === undefined) return { strangeAt: start };
		tokens.push({ kind: 'sign', value: SAME_AS[sign] ?? sign, at: start });
	}
	return [...tokens, { kind: 'end', at }];
}
