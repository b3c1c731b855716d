import { compileCondition } from '#shared/domain/condition/compile-condition.ts';
import { assert } from '#shared/kernel/assert.ts';
import type { Run } from './run.ts';

/** The node behind the first edge whose outcome and condition hold. A published flow always has one (`checkDefinition`). */
export function followEdge({ definition, context }: Run, nodeId: string, outcome: string | null): string {
	const edge = definition.edges.find(
		(candidate) =>
			candidate.from === nodeId &&
			(candidate.outcome === undefined || candidate.outcome === outcome) &&
			(candidate.when === undefined || compileCondition(candidate.when)({ facts: context.facts, now: context.at }))
	);
	assert(edge, `no way out of ${nodeId} with outcome ${outcome}`);
	return edge.to;
}
