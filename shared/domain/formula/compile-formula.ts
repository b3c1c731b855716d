import type { FactValue } from '#shared/domain/condition/condition.ts';
import { compileBinary } from './compile-binary.ts';
import { decimal } from './decimal.ts';
import type { Expression } from './expression.ts';
import { FORMULA_FUNCTIONS } from './formula-functions.ts';
import type { FormulaScope } from './formula-scope.ts';
import type { FormulaType, FormulaValue } from './formula-type.ts';
import { type FormulaFinding, parseFormula } from './parse-formula.ts';
import { type Piece, sameType, trouble } from './piece.ts';

/** A formula made ready once, to be asked often. */
export type CompiledFormula = {
	readonly type: FormulaType;
	/** Total: it answers whatever the fields hold, with null where something it needs is empty. */
	readonly evaluate: (scope: FormulaScope) => FormulaValue;
	/** The fields of the form and the facts that it looks at. */
	readonly names: readonly string[];
	readonly findings: readonly FormulaFinding[];
};

/** The kind of what a name stands for; undefined when there is no such field or fact. */
export type TypeOfName = (name: string) => FormulaType | undefined;

const NOTHING: Piece = { type: { kind: 'any' }, run: () => null };

/**
 * A formula as closures over the kinds of its names; no code is generated, workers forbid it. Findings: those of `parseFormula`,
 * `formula.unknown-name`, `formula.unknown-function`, `formula.wrong-count`, `formula.wrong-kind`, `formula.kinds-differ`. With any
 * finding it is null whatever it is asked about.
 */
export function compileFormula(source: string, typeOf: TypeOfName): CompiledFormula {
	const parsed = parseFormula(source);
	if ('finding' in parsed) return { type: { kind: 'any' }, evaluate: () => null, names: [], findings: [parsed.finding] };
	const names = new Set<string>();
	const findings: FormulaFinding[] = [];
	const compile = (expression: Expression): Piece => {
		switch (expression.kind) {
			case 'number': {
				const value = decimal(expression.value);
				return { type: { kind: 'number' }, run: () => value };
			}
			case 'text':
				return { type: { kind: 'text' }, run: () => expression.value };
			case 'name': {
				names.add(expression.name);
				const type = typeOf(expression.name);
				if (type !== undefined) return { type, run: reading(expression.name) };
				findings.push(trouble('unknown-name', expression.at, { name: expression.name }));
				return NOTHING;
			}
			case 'unary':
				return compileUnary(expression, compile(expression.operand), findings);
			case 'binary':
				return compileBinary(expression, { left: compile(expression.left), right: compile(expression.right), findings });
			case 'call':
				return compileCall(expression, expression.args.map(compile), findings);
		}
	};
	const { type, run } = compile(parsed.expression);
	return { type, evaluate: findings.length > 0 ? () => null : run, names: [...names], findings };
}

/** A fact's name has a dot in it, a field's key hasn't. */
function reading(name: string): Piece['run'] {
	return name.includes('.') ? ({ facts }) => real(facts[name]) : ({ field }) => real(field(name));
}

/** Nothing for a blank text, and for a number that isn't one. */
function real(value: FactValue | FormulaValue): FormulaValue {
	if (value === undefined || value === '') return null;
	return typeof value === 'number' && !Number.isFinite(value) ? null : value;
}

function compileUnary({ sign, at }: Extract<Expression, { kind: 'unary' }>, { type, run }: Piece, findings: FormulaFinding[]): Piece {
	const wanted = sign === 'not' ? 'truth' : 'number';
	if (type.kind !== wanted && type.kind !== 'any' && !(sign === '-' && type.kind === 'money'))
		findings.push(trouble('wrong-kind', at, { sign, kind: type.kind }));
	if (sign === 'not') return { type: { kind: 'truth' }, run: (scope) => run(scope) !== true };
	return {
		type,
		run: (scope) => {
			const value = run(scope);
			return typeof value === 'number' ? 0 - value : null;
		}
	};
}

function compileCall({ name, at }: Extract<Expression, { kind: 'call' }>, args: readonly Piece[], findings: FormulaFinding[]): Piece {
	if (name === 'if') return compileChoice(at, args, findings);
	const made = Object.hasOwn(FORMULA_FUNCTIONS, name) ? FORMULA_FUNCTIONS[name] : undefined;
	if (made === undefined) {
		findings.push(trouble('unknown-function', at, { name }));
		return NOTHING;
	}
	if (args.length < made.count[0] || args.length > made.count[1]) {
		findings.push(trouble('wrong-count', at, { name, least: made.count[0], most: made.count[1] }));
		return NOTHING;
	}
	const type = made.typeOf(args.map((argument) => argument.type));
	if (type === undefined) {
		findings.push(trouble('wrong-kind', at, { sign: name, kind: args.map((argument) => argument.type.kind).join(', ') }));
		return NOTHING;
	}
	const run = made.make(
		args.map((argument) => argument.type),
		type
	);
	return {
		type,
		run: (scope) =>
			run(
				args.map((argument) => argument.run(scope)),
				scope
			)
	};
}

/** `if(condition, then, else)`: an unknown condition doesn't hold; without an else it is empty then. */
function compileChoice(at: number, args: readonly Piece[], findings: FormulaFinding[]): Piece {
	const [condition, then, otherwise = { type: then?.type ?? NOTHING.type, run: () => null }] = args;
	if (condition === undefined || then === undefined || args.length > 3) {
		findings.push(trouble('wrong-count', at, { name: 'if', least: 2, most: 3 }));
		return NOTHING;
	}
	if (condition.type.kind !== 'truth' && condition.type.kind !== 'any')
		findings.push(trouble('wrong-kind', at, { sign: 'if', kind: condition.type.kind }));
	if (!sameType(then.type, otherwise.type)) findings.push(trouble('kinds-differ', at, { left: then.type.kind, right: otherwise.type.kind }));
	return {
		type: then.type.kind === 'any' ? otherwise.type : then.type,
		run: (scope) => (condition.run(scope) === true ? then : otherwise).run(scope)
	};
}
