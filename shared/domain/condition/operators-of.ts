import type { Operator } from './condition.ts';
import type { FactType } from './fact-type.ts';

const EQUALITY = ['eq', 'ne', 'in', 'not_in'] as const;
const ORDER = ['gt', 'gte', 'lt', 'lte', 'between'] as const;
const ALWAYS = ['is_empty', 'not_empty', 'changed'] as const;

/** The operators that make sense of a kind of fact; also what an editor offers. */
export function operatorsOf(type: FactType): readonly Operator[] {
	switch (type.kind) {
		case 'text':
			return [...EQUALITY, 'contains', 'not_contains', 'starts_with', ...ALWAYS];
		case 'number':
		case 'date':
			return [...EQUALITY, ...ORDER, ...ALWAYS];
		case 'truth':
			return ['eq', 'ne', ...ALWAYS];
		case 'instant':
			return [...ORDER, 'in_window', ...ALWAYS];
		case 'choice':
			return type.ordered ? [...EQUALITY, ...ORDER, ...ALWAYS] : [...EQUALITY, ...ALWAYS];
		case 'choices':
		case 'list':
			return ['contains', 'not_contains', 'contains_all', ...ALWAYS];
		case 'tree':
			return [...EQUALITY, 'belongs_to', ...ALWAYS];
		case 'opaque':
			return ALWAYS;
	}
}
