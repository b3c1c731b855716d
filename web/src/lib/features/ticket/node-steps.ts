import type { FlowDefinition, HumanNode } from '#shared/domain/flow/definition.ts';
import type { FlowState } from '#shared/domain/flow/flow-state.ts';
import { isHuman } from '#shared/domain/flow/is-human.ts';

export type NodeStep = {
	readonly node: HumanNode;
	readonly status: 'done' | 'current' | 'late' | 'ahead' | 'skipped';
	/** Time spent here so far, over all visits. */
	readonly spentMs: number;
	readonly visits: number;
	/** Whether somebody let it pass through the green channel. */
	readonly isGreen: boolean;
};

/** The flow's work in order, with how long each piece took. What was passed without a visit was skipped (an urgent ticket's acceptance). */
export function nodeSteps({
	definition,
	flow,
	now,
	passed = new Set()
}: {
	definition: FlowDefinition;
	flow: FlowState;
	now: number;
	/** Nodes that were last passed through the green channel. */
	passed?: ReadonlySet<string>;
}): readonly NodeStep[] {
	const nodes = definition.nodes.filter(isHuman);
	const reached = Math.max(...nodes.map((node, index) => (flow.visits.some((visit) => visit.nodeId === node.id) ? index : -1)));
	return nodes.map((node, index) => {
		const visits = flow.visits.filter((visit) => visit.nodeId === node.id);
		const open = flow.items.filter((item) => item.nodeId === node.id);
		const isLate = flow.suspendedAt === null && open.some(({ dueAt }) => dueAt !== null && dueAt < now);
		const spentMs = visits.reduce((sum, visit) => sum + (visit.leftAt ?? now) - visit.enteredAt, 0);
		const status = open.length > 0 ? (isLate ? 'late' : 'current') : visits.length > 0 ? 'done' : index < reached ? 'skipped' : 'ahead';
		return { node, status, spentMs, visits: visits.length, isGreen: open.length === 0 && passed.has(node.id) };
	});
}
