import type { BinarySign, Expression } from './expression.ts';
import type { Token } from './token.ts';
import { tokenize } from './tokenize.ts';

/** What is wrong with a formula; `at` is where in its text. */
export type FormulaFinding = {
	readonly code: `formula.${string}`;
	readonly at: number;
	readonly params: Readonly<Record<string, string | number>>;
};

/** Nobody reads longer ones; and a tree as deep as this is walked on any stack. */
export const LONGEST_FORMULA = 1_000;
const DEEPEST = 40;

/** How tightly a sign binds; all of them to the left. */
const POWERS: Readonly<Record<BinarySign, number>> = {
	or: 1,
	and: 2,
	'=': 4,
	'!=': 4,
	'<': 4,
	'<=': 4,
	'>': 4,
	'>=': 4,
	'+': 5,
	'-': 5,
	'*': 6,
	'/': 6
};
const NOT_POWER = 3;
const MINUS_POWER = 7;

type Parsed = { readonly expression: Expression } | { readonly finding: FormulaFinding };

/**
 * A formula as a tree (a Pratt parser). Findings: `formula.empty`, `formula.too-long`, `formula.too-deep`, `formula.strange-character`,
 * `formula.unexpected`.
 */
export function parseFormula(source: string): Parsed {
	if (source.trim() === '') return { finding: found('empty', 0) };
	if (source.length > LONGEST_FORMULA) return { finding: found('too-long', LONGEST_FORMULA, { most: LONGEST_FORMULA }) };
	const tokens = tokenize(source);
	if ('strangeAt' in tokens) return { finding: found('strange-character', tokens.strangeAt, { character: source.charAt(tokens.strangeAt) }) };
	const reader = new Reader(tokens);
	const expression = reader.read(0, 0);
	if (expression !== undefined && reader.next.kind !== 'end') reader.complain();
	return expression === undefined || reader.finding !== undefined ? { finding: reader.finding ?? found('empty', 0) } : { expression };
}

const found = (code: string, at: number, params: FormulaFinding['params'] = {}): FormulaFinding => ({ code: `formula.${code}`, at, params });

/** The first thing that doesn't fit ends the reading: `undefined` is handed up, and `finding` says why. */
class Reader {
	finding: FormulaFinding | undefined;
	readonly #tokens: readonly Token[];
	#index = 0;

	constructor(tokens: readonly Token[]) {
		this.#tokens = tokens;
	}

	get next(): Token {
		return this.#tokens[this.#index] ?? { kind: 'end', at: 0 };
	}

	complain(): undefined {
		const { next } = this;
		this.finding ??= found('unexpected', next.at, { found: 'value' in next ? String(next.value) : '' });
	}

	read(power: number, depth: number): Expression | undefined {
		if (depth > DEEPEST) {
			this.finding ??= found('too-deep', this.next.at, { most: DEEPEST });
			return undefined;
		}
		let left = this.#readOperand(depth);
		while (left !== undefined) {
			const sign = binarySign(this.next);
			if (sign === undefined || POWERS[sign] <= power) return left;
			const { at } = this.next;
			this.#index++;
			const right = this.read(POWERS[sign], depth + 1);
			left = right && { kind: 'binary', sign, left, right, at };
		}
		return undefined;
	}

	#readOperand(depth: number): Expression | undefined {
		const token = this.next;
		this.#index++;
		switch (token.kind) {
			case 'number':
			case 'text':
				return token;
			case 'name':
				if (token.value === 'not') return this.#readUnary('not', NOT_POWER, depth, token.at);
				if (binarySign(token) === undefined)
					return this.#is('(') ? this.#readCall(token.value, depth, token.at) : { kind: 'name', name: token.value, at: token.at };
				break;
			case 'sign':
				if (token.value === '-') return this.#readUnary('-', MINUS_POWER, depth, token.at);
				if (token.value === '(') {
					const inner = this.read(0, depth + 1);
					return inner && this.#take(')') ? inner : undefined;
				}
		}
		this.#index--;
		return this.complain();
	}

	#readUnary(sign: '-' | 'not', power: number, depth: number, at: number): Expression | undefined {
		const operand = this.read(power, depth + 1);
		return operand && { kind: 'unary', sign, operand, at };
	}

	#readCall(name: string, depth: number, at: number): Expression | undefined {
		this.#index++;
		const args: Expression[] = [];
		if (this.#is(')')) {
			this.#index++;
			return { kind: 'call', name, args, at };
		}
		for (;;) {
			const argument = this.read(0, depth + 1);
			if (argument === undefined) return undefined;
			args.push(argument);
			if (!this.#is(',')) return this.#take(')') ? { kind: 'call', name, args, at } : undefined;
			this.#index++;
		}
	}

	#is(sign: string): boolean {
		return this.next.kind === 'sign' && this.next.value === sign;
	}

	#take(sign: string): boolean {
		if (!this.#is(sign)) {
			this.complain();
			return false;
		}
		this.#index++;
		return true;
	}
}

function binarySign(token: Token): BinarySign | undefined {
	if (token.kind !== 'sign' && token.kind !== 'name') return undefined;
	return Object.hasOwn(POWERS, token.value) ? (token.value as BinarySign) : undefined;
}
