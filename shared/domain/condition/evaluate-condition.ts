import type { Condition, Facts } from './condition.ts';

/** Total: a missing fact or values of different types compare as false (and as true under `ne`). */
export function evaluateCondition({ fact, operator, value }: Condition, facts: Facts): boolean {
	const actual = facts[fact] ?? null;
	if (operator === 'in') return Array.isArray(value) && actual !== null && value.includes(actual);
	if (Array.isArray(value)) return false;
	if (operator === 'eq') return actual === value;
	if (operator === 'ne') return actual !== value;
	if (actual === null || typeof actual !== typeof value || typeof actual === 'boolean') return false;
	switch (operator) {
		case 'gt':
			return actual > value;
		case 'gte':
			return actual >= value;
		case 'lt':
			return actual < value;
		case 'lte':
			return actual <= value;
	}
}
