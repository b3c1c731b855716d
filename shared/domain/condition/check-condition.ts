import { jsonPointer } from '#shared/kernel/json-pointer.ts';
import { zoneOffset } from '#shared/kernel/zone-offset.ts';
import type { Clause, Condition, Operand } from './condition.ts';
import type { FactType, FactTypes } from './fact-type.ts';
import { operatorsOf } from './operators-of.ts';

/** What is wrong with a condition, and where in it (a JSON pointer). */
export type ConditionFinding = {
	readonly code: `condition.${string}`;
	readonly at: string;
	readonly params: Readonly<Record<string, string | number | readonly string[]>>;
};

/** Groups in groups in groups: beyond this nobody understands it any more. */
const DEEPEST = 10;
const MOST_CLAUSES = 200;

/**
 * A condition held against the kinds of its facts. Findings: `condition.too-deep`, `condition.too-long`, `condition.unknown-fact`,
 * `condition.operator-unfit`, `condition.value-unfit`, `condition.not-a-choice`, `condition.backwards`, `condition.unknown-zone`. None: it
 * will do what it says, whatever the tickets hold.
 */
export function checkCondition(condition: Condition, types: FactTypes): ConditionFinding[] {
	const clauses: { clause: Clause; at: readonly (string | number)[] }[] = [];
	const tooDeep = collect(condition, [], clauses);
	if (tooDeep !== undefined) return [found('too-deep', tooDeep, { most: DEEPEST })];
	if (clauses.length > MOST_CLAUSES) return [found('too-long', [], { most: MOST_CLAUSES, count: clauses.length })];
	return clauses.flatMap(({ clause, at }) => checkClause(clause, at, types));
}

type Place = readonly (string | number)[];

const found = (code: string, at: Place, params: ConditionFinding['params'] = {}): ConditionFinding => ({
	code: `condition.${code}`,
	at: at.length === 0 ? '' : jsonPointer(...at.map(String)),
	params
});

/** Puts all clauses into `clauses`; answers the place of a group that lies too deep. */
function collect(condition: Condition, at: Place, clauses: { clause: Clause; at: Place }[]): Place | undefined {
	if ('operator' in condition) {
		clauses.push({ clause: condition, at });
		return undefined;
	}
	if (at.length / 2 >= DEEPEST) return at;
	const [key, members] = 'all' in condition ? ['all', condition.all] : 'any' in condition ? ['any', condition.any] : ['none', condition.none];
	for (const [index, member] of (members as Condition[]).entries()) {
		const tooDeep = collect(member, [...at, key as string, index], clauses);
		if (tooDeep !== undefined) return tooDeep;
	}
	return undefined;
}

function checkClause(clause: Clause, at: Place, types: FactTypes): ConditionFinding[] {
	const { fact, operator } = clause;
	const type = typeOf(types, fact);
	if (type === undefined) return [found('unknown-fact', [...at, 'fact'], { fact })];
	const fit = operatorsOf(type);
	if (!fit.includes(operator)) return [found('operator-unfit', [...at, 'operator'], { fact, operator, kind: type.kind, fit })];
	switch (clause.operator) {
		case 'is_empty':
		case 'not_empty':
		case 'starts_with':
		case 'belongs_to':
			return [];
		case 'changed':
			// A list changes as a whole: no single value is what it was.
			if ((type.kind === 'list' || type.kind === 'choices') && (clause.value.from !== undefined || clause.value.to !== undefined))
				return [found('value-unfit', [...at, 'value'], { fact, kind: type.kind, found: 'single' })];
			return (['from', 'to'] as const).flatMap((end) =>
				clause.value[end] === undefined ? [] : checkOperand(clause.value[end], type, fact, [...at, 'value', end], types)
			);
		case 'in_window':
			return 'timeZone' in clause.value && !isZone(clause.value.timeZone)
				? [found('unknown-zone', [...at, 'value', 'timeZone'], { timeZone: clause.value.timeZone })]
				: [];
		case 'between': {
			const [low, high] = clause.value;
			const wrong = [low, high].flatMap((operand, index) => checkOperand(operand, type, fact, [...at, 'value', index], types));
			const isBackwards = typeof low !== 'object' && typeof high !== 'object' && low > high;
			return wrong.length === 0 && isBackwards ? [found('backwards', [...at, 'value'], { fact })] : wrong;
		}
		case 'in':
		case 'not_in':
		case 'contains_all':
			return clause.value.flatMap((value, index) => checkOperand(value, type, fact, [...at, 'value', index], types));
		default:
			return checkOperand(clause.value, type, fact, [...at, 'value'], types);
	}
}

function checkOperand(operand: Operand, type: FactType, fact: string, at: Place, types: FactTypes): ConditionFinding[] {
	if (typeof operand === 'object') {
		const other = typeOf(types, operand.fact);
		if (other === undefined) return [found('unknown-fact', [...at, 'fact'], { fact: operand.fact })];
		return scalarOf(other) === scalarOf(type) ? [] : [found('value-unfit', at, { fact, kind: type.kind, found: other.kind })];
	}
	if ((type.kind === 'choice' || type.kind === 'choices') && typeof operand === 'string')
		return type.values.includes(operand) ? [] : [found('not-a-choice', at, { fact, value: operand, values: type.values })];
	const fits = type.kind === 'list' ? typeof operand !== 'boolean' : typeof operand === scalarOf(type);
	return fits ? [] : [found('value-unfit', at, { fact, kind: type.kind, found: typeof operand })];
}

/** What a single value of this kind is in JSON. */
function scalarOf({ kind }: FactType): 'string' | 'number' | 'boolean' | 'none' {
	switch (kind) {
		case 'number':
		case 'instant':
			return 'number';
		case 'truth':
			return 'boolean';
		case 'opaque':
			return 'none';
		default:
			return 'string';
	}
}

const typeOf = (types: FactTypes, fact: string): FactType | undefined => (Object.hasOwn(types, fact) ? types[fact] : undefined);

function isZone(timeZone: string): boolean {
	try {
		zoneOffset(0, timeZone);
		return true;
	} catch {
		return false;
	}
}
