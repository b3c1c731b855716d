import { checkDefinition } from '#shared/domain/flow/check/check-definition.ts';
import { isPublishable } from '#shared/domain/flow/check/finding.ts';
import { graphOf } from '#shared/domain/flow/graph.ts';
import { EMPTY_NET } from '#shared/domain/flow/net/move-tokens.ts';
import { explore } from '#shared/domain/flow/soundness/explore.ts';
import { ticketFactTypes } from '#shared/domain/ticket/ticket-fact-types.ts';
import { SIXTY_NODE_FLOWS } from './sixty-node-flows.ts';

const FLOWS = Object.entries(SIXTY_NODE_FLOWS);

/** Milliseconds of CPU for the slowest of three large flows, each a copy that nothing has been prepared for. */
export function checkLargeFlows(): { readonly soundness: number; readonly drawing: number } {
	const soundness = FLOWS.map(([name, flow]) => {
		const copy = structuredClone(flow);
		const [took, { fault }] = timed(() => explore(graphOf(copy), EMPTY_NET, [{ id: 't1', nodeId: 'start', via: null, frames: [] }]));
		if (fault !== undefined) throw new Error(`${name}: ${fault.code} at ${fault.nodeId}`);
		return took;
	});
	const drawing = FLOWS.map(([name, flow]) => {
		const copy = structuredClone(flow);
		const [took, findings] = timed(() => checkDefinition(copy, ticketFactTypes));
		if (!isPublishable(findings)) throw new Error(`${name}: ${JSON.stringify(findings)}`);
		return took;
	});
	return { soundness: Math.max(...soundness), drawing: Math.max(...drawing) };
}

function timed<Value>(work: () => Value): readonly [milliseconds: number, value: Value] {
	const start = process.cpuUsage();
	const value = work();
	const { user, system } = process.cpuUsage(start);
	return [(user + system) / 1_000, value];
}
