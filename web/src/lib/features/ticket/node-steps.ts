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

/** The flow's work in the order of its arrows, with how long each piece took. What nothing leads to any more without a visit was skipped. */
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
	const ahead = new Set(
		inOrder(
			definition,
			flow.tokens.map(({ nodeId }) => nodeId)
		)
	);
	const drawn = new Map(definition.nodes.map((node) => [node.id, node]));
	const starts = definition.nodes.filter(({ kind }) => kind === 'start').map(({ id }) => id);
	const nodes = inOrder(definition, starts).flatMap((id) => drawn.get(id) ?? []);
	return nodes.filter(isHuman).map((node) => {
		const visits = flow.visits.filter((visit) => visit.nodeId === node.id);
		const open = flow.items.filter((item) => item.nodeId === node.id);
		const isLate = flow.suspendedAt === null && open.some(({ dueAt }) => dueAt !== null && dueAt < now);
		const spentMs = visits.reduce((sum, visit) => sum + (visit.leftAt ?? now) - visit.enteredAt, 0);
		const status = open.length > 0 ? (isLate ? 'late' : 'current') : visits.length > 0 ? 'done' : ahead.has(node.id) ? 'ahead' : 'skipped';
		return { node, status, spentMs, visits: visits.length, isGreen: open.length === 0 && passed.has(node.id) };
	});
}

/** All that the arrows lead to from some nodes, those included, each before what comes after it (but for loops). */
function inOrder({ edges }: FlowDefinition, from: readonly string[]): readonly string[] {
	const seen = new Set<string>();
	const order: string[] = [];
	const goTo = (id: string) => {
		if (seen.has(id)) return;
		seen.add(id);
		for (const edge of edges.filter((way) => way.from === id).toReversed()) goTo(edge.to);
		order.unshift(id);
	};
	from.toReversed().forEach(goTo);
	return order;
}
