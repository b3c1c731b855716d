export type Token =
	| { readonly kind: 'name'; readonly text: string }
	| { readonly kind: 'text'; readonly value: string }
	| { readonly kind: 'number'; readonly value: number }
	| { readonly kind: 'mark'; readonly text: string };

/** Where a name begins with one of these, it is one of Baton's own facts, whose nodes have hyphens in their ids. */
const OWN_FACT = /^(?:ticket|form|node|customer|process|equipment|order|sla|count|actor)(?:\.[A-Za-z0-9_-]+)+/;
const NAME = /^[A-Za-z_$\u4e00-\u9fff][\w$\u4e00-\u9fff]*/;
const NUMBER = /^-?\d+(?:\.\d+)?/;
const MARK = /^(?:===|!==|==|!=|<=|>=|&&|\|\||[<>=!().,;])/;

/** The words of an expression; undefined when there is something in it that no condition has. */
export function tokensOf(expression: string): readonly Token[] | undefined {
	const tokens: Token[] = [];
	for (let rest = expression.trimStart(); rest !== ''; rest = rest.trimStart()) {
		const token = textAt(rest) ?? plainAt(rest);
		if (token === undefined) return undefined;
		tokens.push(token.token);
		rest = rest.slice(token.length);
	}
	return tokens;
}

type Found = { readonly token: Token; readonly length: number };

function textAt(rest: string): Found | undefined {
	const quote = rest[0];
	if (quote !== '"' && quote !== "'") return undefined;
	let value = '';
	for (let index = 1; index < rest.length; index += 1) {
		const character = rest[index] ?? '';
		if (character === quote) return { token: { kind: 'text', value }, length: index + 1 };
		if (character === '\\') index += 1;
		value += rest[index] ?? '';
	}
	return undefined;
}

function plainAt(rest: string): Found | undefined {
	const own = OWN_FACT.exec(rest)?.[0];
	// A fact is not called: `ticket.tags.contains("x")` asks the fact `ticket.tags`.
	const name = own !== undefined ? uncalled(own, rest) : NAME.exec(rest)?.[0];
	if (name !== undefined) return { token: { kind: 'name', text: name }, length: name.length };
	const number = NUMBER.exec(rest)?.[0];
	if (number !== undefined) return { token: { kind: 'number', value: Number(number) }, length: number.length };
	const mark = MARK.exec(rest)?.[0];
	return mark === undefined ? undefined : { token: { kind: 'mark', text: mark }, length: mark.length };
}

const uncalled = (name: string, rest: string): string => (rest[name.length] === '(' ? name.slice(0, name.lastIndexOf('.')) : name);
