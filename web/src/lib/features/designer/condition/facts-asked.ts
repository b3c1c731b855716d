import type { Condition } from '#shared/domain/condition/condition.ts';
import type { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { isClause, membersOf } from './edit-condition.ts';

/** Every fact that a condition asks about, compared ones included. */
export function factsIn(condition: Condition): string[] {
	if (!isClause(condition)) return membersOf(condition).flatMap(factsIn);
	const value = 'value' in condition ? condition.value : undefined;
	const operands: readonly unknown[] = Array.isArray(value) ? value : [value];
	const compared = operands.flatMap((operand) =>
		typeof operand === 'object' && operand !== null && 'fact' in operand && typeof operand.fact === 'string' ? [operand.fact] : []
	);
	return [condition.fact, ...compared];
}

/** Every fact that the arrows of a flow ask about, once. */
export const factsAsked = ({ edges }: Pick<FlowDefinition, 'edges'>): string[] => [
	...new Set(edges.flatMap(({ when }) => (when === undefined ? [] : factsIn(when))))
];
