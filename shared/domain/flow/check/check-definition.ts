import type { FactTypes } from '#shared/domain/condition/fact-type.ts';
import type { FlowDefinition } from '../definition.ts';
import { graphOf } from '../graph.ts';
import { EMPTY_NET } from '../net/move-tokens.ts';
import { explore } from '../soundness/explore.ts';
import { checkCalls } from './check-calls.ts';
import { checkConditions } from './check-conditions.ts';
import { checkShape } from './check-shape.ts';
import { checkWork } from './check-work.ts';
import { type Finding, isPublishable, problem, warning } from './finding.ts';

/**
 * Everything that would let a running ticket jam or surprise somebody, each finding at the node where it can be mended. `ticketFacts`: the
 * kinds of what conditions may ask about any ticket. Soundness is only asked of a drawing that is otherwise in order: its ways have to
 * lead somewhere before they can be walked.
 */
export function checkDefinition(definition: FlowDefinition, ticketFacts: FactTypes): Finding[] {
	const findings = [
		...checkShape(definition),
		...checkWork(definition, ticketFacts),
		...checkConditions(definition, ticketFacts),
		// What the other flows call only the server knows.
		...checkCalls(definition, new Map())
	];
	return isPublishable(checkShape(definition)) ? [...findings, ...checkSoundness(definition)] : findings;
}

function checkSoundness(definition: FlowDefinition): Finding[] {
	const graph = graphOf(definition);
	const { fault, early } = explore(graph, EMPTY_NET, [{ id: 't1', nodeId: graph.start, via: null, frames: [] }]);
	return [
		...(fault === undefined ? [] : [problem(fault.code, fault.nodeId, { path: fault.path })]),
		...early.map((nodeId) => warning('ends-while-others-run', nodeId))
	];
}
