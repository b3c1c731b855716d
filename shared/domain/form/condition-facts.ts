import type { Condition } from '#shared/domain/condition/condition.ts';

/** Every fact that a condition asks about. */
export function conditionFacts(condition: Condition): string[] {
	if (!('operator' in condition)) {
		const members = 'all' in condition ? condition.all : 'any' in condition ? condition.any : condition.none;
		return members.flatMap(conditionFacts);
	}
	const value: unknown = 'value' in condition ? condition.value : undefined;
	const operands: readonly unknown[] = Array.isArray(value) ? value : [value];
	return [condition.fact, ...operands.flatMap((operand) => factOf(operand) ?? [])];
}

function factOf(operand: unknown): string | undefined {
	return typeof operand === 'object' && operand !== null && 'fact' in operand && typeof operand.fact === 'string' ? operand.fact : undefined;
}
