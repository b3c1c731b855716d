import type { Facts, FactValue } from '#shared/domain/condition/condition.ts';
import { factValue } from '#shared/domain/form/fact-value.ts';
import type { FlowState } from './flow-state.ts';

/** What conditions may ask about a flow's own course: `form.<node>.<key>` and `node.<node>.outcome`, the last time each. */
export function flowFacts(state: FlowState): Facts {
	const facts: Record<string, FactValue> = {};
	for (const [nodeId, answers] of Object.entries(state.answers))
		for (const [key, answer] of Object.entries(answers)) facts[`form.${nodeId}.${key}`] = factValue(answer);
	for (const { nodeId, outcome } of state.visits) if (outcome !== null) facts[`node.${nodeId}.outcome`] = outcome;
	return facts;
}
