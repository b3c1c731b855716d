import type { Comparison, Expression } from './expression.ts';
import { type Token, tokensOf } from './tokens-of.ts';

const COMPARISONS: Readonly<Record<string, Comparison>> = {
	'==': 'eq',
	'===': 'eq',
	'=': 'eq',
	eq: 'eq',
	'!=': 'ne',
	'!==': 'ne',
	ne: 'ne',
	'>': 'gt',
	gt: 'gt',
	'>=': 'gte',
	ge: 'gte',
	'<': 'lt',
	lt: 'lt',
	'<=': 'lte',
	le: 'lte'
};
const CONSTANTS: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null, undefined: null };
/** Nothing that people write is longer or deeper. */
const LONGEST = 2_000;
const DEEPEST = 40;

/**
 * A condition as process engines spell it: JUEL `${a > 1 && !b.contains("x")}`, JavaScript `next(null, this.environment.variables.a > 1);`,
 * FEEL `= a > 1 and contains(b, "x")`. Nothing is ever evaluated. Undefined for everything else.
 */
export function parseExpression(source: string): Expression | undefined {
	if (source.length > LONGEST) return undefined;
	const tokens = tokensOf(unwrapped(source.trim()));
	if (tokens === undefined || tokens.length === 0) return undefined;
	const reader = new ExpressionReader(tokens);
	const expression = reader.or(0);
	return expression !== undefined && reader.isAtEnd() ? expression : undefined;
}

/** What lies inside the brackets, the callback or the statement that a language puts around an expression. */
function unwrapped(source: string): string {
	const inner =
		/^[$#]\{([\s\S]*)\}$/.exec(source)?.[1] ?? /^next\(\s*null\s*,([\s\S]*)\)\s*;?$/.exec(source)?.[1] ?? /^return\b([\s\S]*?);?$/.exec(source)?.[1];
	return inner?.trim() ?? (source.startsWith('=') && !source.startsWith('==') ? source.slice(1) : source.replace(/;$/, ''));
}

class ExpressionReader {
	readonly #tokens: readonly Token[];
	#at = 0;

	constructor(tokens: readonly Token[]) {
		this.#tokens = tokens;
	}

	isAtEnd(): boolean {
		return this.#at >= this.#tokens.length;
	}

	or(depth: number): Expression | undefined {
		if (depth > DEEPEST) return undefined;
		return this.#chain('or', ['||', 'or'], () => this.#chain('and', ['&&', 'and'], () => this.#not(depth)));
	}

	#chain(is: 'and' | 'or', marks: readonly string[], next: () => Expression | undefined): Expression | undefined {
		let left = next();
		while (left !== undefined && marks.some((mark) => this.#take(mark))) {
			const right = next();
			left = right && { is, left, right };
		}
		return left;
	}

	#not(depth: number): Expression | undefined {
		if (depth > DEEPEST) return undefined;
		if (this.#take('!')) return negated(this.#not(depth + 1));
		if (this.#take('empty')) return called('isEmpty', this.#value(depth + 1), []);
		if (this.#peek(0) === 'not' && this.#peek(1) !== '(') {
			this.#at += 1;
			return negated(this.#not(depth + 1));
		}
		const left = this.#value(depth);
		const operator = COMPARISONS[this.#peek(0) ?? ''];
		if (left === undefined || operator === undefined) return left;
		this.#at += 1;
		const right = this.#value(depth);
		return right && { is: 'compare', operator, left, right };
	}

	#value(depth: number): Expression | undefined {
		if (this.#take('(')) {
			const inner = this.or(depth + 1);
			return this.#take(')') ? this.#members(inner, depth) : undefined;
		}
		const token = this.#tokens[this.#at];
		this.#at += 1;
		if (token === undefined || token.kind === 'mark') return undefined;
		if (token.kind !== 'name') return this.#members({ is: 'constant', value: token.value }, depth);
		if (Object.hasOwn(CONSTANTS, token.text)) return { is: 'constant', value: CONSTANTS[token.text] ?? null };
		if (token.text === 'list' && this.#peek(0) === 'contains') return this.#value(depth);
		if (this.#take('(')) return this.#function(token.text, depth);
		return this.#members({ is: 'variable', name: token.text }, depth);
	}

	/** `.name` and `.method(…)` behind a value. */
	#members(first: Expression | undefined, depth: number): Expression | undefined {
		let value = first;
		while (value !== undefined && this.#take('.')) {
			const member = this.#tokens[this.#at];
			this.#at += 1;
			if (member?.kind !== 'name') return undefined;
			if (this.#take('(')) {
				const given = this.#given(depth);
				value = given && called(member.text, value, given);
			} else value = value.is === 'variable' ? { is: 'variable', name: `${value.name}.${member.text}` } : undefined;
		}
		return value;
	}

	/** Functions that stand alone: `not(x)`, `contains(list, x)`, `getVariable("x")`. */
	#function(name: string, depth: number): Expression | undefined {
		const [first, ...given] = this.#given(depth) ?? [];
		if (first === undefined) return undefined;
		if (name === 'not') return given.length === 0 ? negated(first) : undefined;
		return this.#members(called(name, first, given), depth);
	}

	#given(depth: number): readonly Expression[] | undefined {
		const given: Expression[] = [];
		if (this.#take(')')) return given;
		do {
			const one = this.or(depth + 1);
			if (one === undefined) return undefined;
			given.push(one);
		} while (this.#take(','));
		return this.#take(')') ? given : undefined;
	}

	#peek(ahead: number): string | undefined {
		const token = this.#tokens[this.#at + ahead];
		return token !== undefined && (token.kind === 'mark' || token.kind === 'name') ? token.text : undefined;
	}

	#take(mark: string): boolean {
		if (this.#peek(0) !== mark) return false;
		this.#at += 1;
		return true;
	}
}

const negated = (of: Expression | undefined): Expression | undefined => of && { is: 'not', of };

/** What engines call the room where their variables are. */
function called(method: string, on: Expression | undefined, given: readonly Expression[]): Expression | undefined {
	if (on === undefined) return undefined;
	const isLookUp = method === 'getVariable' || method === 'hasVariable';
	const name = isLookUp ? [on, ...given].find((one) => one.is === 'constant') : undefined;
	if (name?.is === 'constant' && typeof name.value === 'string') return { is: 'variable', name: name.value };
	return { is: 'call', method, on, given };
}
