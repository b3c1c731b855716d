import { asMinor, decimal } from './decimal.ts';
import type { BinarySign, Expression } from './expression.ts';
import type { FormulaType, FormulaValue } from './formula-type.ts';
import type { FormulaFinding } from './parse-formula.ts';
import { type Piece, sameType, trouble } from './piece.ts';

type Sides = { readonly left: Piece; readonly right: Piece; readonly findings: FormulaFinding[] };

/**
 * Two parts with a sign between them. Comparing with something empty doesn't hold (it is unequal to everything), as in conditions; reckoning
 * with it is empty, and so is dividing by nought. Money stays minor units: with money it is added, by a number it is multiplied and divided,
 * and then rounded half-up to a minor unit; by money it is divided into a number.
 */
export function compileBinary({ sign, at }: Extract<Expression, { kind: 'binary' }>, { left, right, findings }: Sides): Piece {
	switch (sign) {
		case 'and':
		case 'or': {
			for (const { type } of [left, right])
				if (type.kind !== 'truth' && type.kind !== 'any') findings.push(trouble('wrong-kind', at, { sign, kind: type.kind }));
			const [a, b] = [left.run, right.run];
			return {
				type: { kind: 'truth' },
				run: sign === 'and' ? (scope) => a(scope) === true && b(scope) === true : (scope) => a(scope) === true || b(scope) === true
			};
		}
		case '=':
		case '!=':
		case '<':
		case '<=':
		case '>':
		case '>=': {
			const unfit = [left, right].find(
				({ type }) => type.kind === 'list' || type.kind === 'opaque' || (type.kind === 'truth' && sign !== '=' && sign !== '!=')
			);
			if (unfit) findings.push(trouble('wrong-kind', at, { sign, kind: unfit.type.kind }));
			else if (!sameType(left.type, right.type)) findings.push(trouble('kinds-differ', at, { left: left.type.kind, right: right.type.kind }));
			const holds = COMPARE[sign];
			return {
				type: { kind: 'truth' },
				run: (scope) => {
					const [a, b] = [left.run(scope), right.run(scope)];
					if (a === null || b === null || typeof a !== typeof b || typeof a === 'object') return sign === '!=';
					return holds(a, b as typeof a);
				}
			};
		}
		default:
			return reckon(sign, at, { left, right, findings });
	}
}

type Comparable = string | number | boolean;

const COMPARE: Readonly<Record<'=' | '!=' | '<' | '<=' | '>' | '>=', (a: Comparable, b: Comparable) => boolean>> = {
	'=': (a, b) => a === b,
	'!=': (a, b) => a !== b,
	'<': (a, b) => a < b,
	'<=': (a, b) => a <= b,
	'>': (a, b) => a > b,
	'>=': (a, b) => a >= b
};

type Reckoning = Exclude<BinarySign, 'and' | 'or' | keyof typeof COMPARE>;

const RECKON: Readonly<Record<Reckoning, (a: number, b: number) => number>> = {
	'+': (a, b) => a + b,
	'-': (a, b) => a - b,
	'*': (a, b) => a * b,
	'/': (a, b) => a / b
};

function reckon(sign: Reckoning, at: number, { left, right, findings }: Sides): Piece {
	const type = typeOfReckoning(sign, left.type, right.type);
	if (type === undefined) findings.push(trouble('wrong-kind', at, { sign, kind: `${left.type.kind}, ${right.type.kind}` }));
	const run = RECKON[sign];
	const finish = type?.kind === 'money' ? asMinor : decimal;
	return {
		type: type ?? { kind: 'any' },
		run: (scope): FormulaValue => {
			const [a, b] = [left.run(scope), right.run(scope)];
			return typeof a === 'number' && typeof b === 'number' ? finish(run(a, b)) : null;
		}
	};
}

function typeOfReckoning(sign: Reckoning, left: FormulaType, right: FormulaType): FormulaType | undefined {
	const [a, b] = [left.kind, right.kind];
	const isNumber = (kind: FormulaType['kind']) => kind === 'number' || kind === 'any';
	if (isNumber(a) && isNumber(b)) return { kind: 'number' };
	if (a === 'money' && b === 'money') {
		if (!sameType(left, right) || sign === '*') return undefined;
		return sign === '/' ? { kind: 'number' } : left;
	}
	if (a === 'money' && isNumber(b)) return sign === '*' || sign === '/' ? left : undefined;
	if (isNumber(a) && b === 'money') return sign === '*' ? right : undefined;
	return undefined;
}
