import type { Clause, Condition, Operator, Scalar } from '#shared/domain/condition/condition.ts';
import type { FactType, FactTypes } from '#shared/domain/condition/fact-type.ts';
import { operatorsOf } from '#shared/domain/condition/operators-of.ts';

export type Mode = 'all' | 'any' | 'none';
export type Group = Exclude<Condition, Clause>;

export const isClause = (condition: Condition): condition is Clause => 'operator' in condition;
type Comparing = 'eq' | 'ne' | 'gt' | 'gte' | 'lt' | 'lte' | 'contains' | 'not_contains';
type Comparison = Extract<Clause, { operator: Comparing }>;
const COMPARING: readonly Operator[] = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'contains', 'not_contains'];
/** Whether a clause compares the fact with one value. */
export const isComparison = (clause: Clause): clause is Comparison => COMPARING.includes(clause.operator);
export const modeOf = (group: Group): Mode => ('all' in group ? 'all' : 'any' in group ? 'any' : 'none');
export const membersOf = (group: Group): readonly Condition[] => ('all' in group ? group.all : 'any' in group ? group.any : group.none);

export function groupOf(mode: Mode, members: readonly Condition[]): Group {
	if (mode === 'all') return { all: [...members] };
	return mode === 'any' ? { any: [...members] } : { none: [...members] };
}

/** A clause or group in a group, so that there is somewhere to add another. */
export const asGroup = (condition: Condition): Group => (isClause(condition) ? { all: [condition] } : condition);

/** A group of one that says what its only member says is that member. */
export function simplified(group: Group): Condition {
	const [only, ...others] = membersOf(group);
	return only !== undefined && others.length === 0 && modeOf(group) !== 'none' ? only : group;
}

/** A value with which a comparison with a fact of this kind begins. */
export function firstValue(type: FactType): Scalar {
	switch (type.kind) {
		case 'number':
		case 'instant':
			return 0;
		case 'truth':
			return true;
		case 'date':
			return '2026-01-01';
		case 'choice':
		case 'choices':
			return type.values[0] ?? '';
		default:
			return '';
	}
}

/** A clause about a fact, with the first operator that fits unless another is named. */
export function newClause(fact: string, types: FactTypes, operator?: Operator): Clause {
	const type = types[fact] ?? { kind: 'text' };
	const fit = operatorsOf(type);
	return withOperator({ fact, type, operator: operator !== undefined && fit.includes(operator) ? operator : (fit[0] ?? 'is_empty') });
}

const WINDOW = { last: 7, unit: 'day' } as const;

function withOperator({ fact, type, operator }: { fact: string; type: FactType; operator: Operator }): Clause {
	const value = firstValue(type);
	switch (operator) {
		case 'is_empty':
		case 'not_empty':
			return { fact, operator };
		case 'between':
			return { fact, operator, value: [value, value] };
		case 'in':
		case 'not_in':
		case 'contains_all':
			return { fact, operator, value: [value] };
		case 'belongs_to':
			return { fact, operator, value: [String(value)] };
		case 'starts_with':
			return { fact, operator, value: String(value) };
		case 'changed':
			return { fact, operator, value: {} };
		case 'in_window':
			return { fact, operator, value: WINDOW };
		default:
			return { fact, operator, value };
	}
}

/** The same fact asked in another way; the value stays where it fits. */
export function changeOperator(clause: Clause, operator: Operator, types: FactTypes): Clause {
	const fresh = newClause(clause.fact, types, operator);
	const shapeOf = (value: unknown) => (Array.isArray(value) ? `list ${value.length}` : typeof value);
	if (!('value' in clause) || !('value' in fresh) || shapeOf(clause.value) !== shapeOf(fresh.value)) return fresh;
	if (fresh.operator === 'changed' || fresh.operator === 'in_window') return fresh;
	return { ...fresh, value: clause.value } as Clause;
}
