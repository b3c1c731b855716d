import type { FlowDefinition, FlowNode } from '../definition.ts';
import { isHuman } from '../is-human.ts';
import { threadsOf } from '../net/ready-join.ts';
import { agreeingOutcome } from '../round/decide-round.ts';
import { type Finding, problem, warning } from './finding.ts';
import { reachable } from './reachable.ts';

/** What the drawing alone shows: starts and ends, arrows to nowhere, nodes nobody reaches or nobody leaves, circles without work. */
export function checkShape(definition: FlowDefinition): Finding[] {
	const { nodes, edges } = definition;
	const ids = new Set(nodes.map(({ id }) => id));
	const starts = nodes.filter(({ kind }) => kind === 'start');
	const reached = reachable(starts[0] === undefined ? [] : [starts[0].id], (id) => edges.filter(({ from }) => from === id).map(({ to }) => to));
	return [
		...(starts.length === 1 ? [] : [problem('one-start', starts[1]?.id ?? '')]),
		...(nodes.some(({ kind }) => kind === 'end') ? [] : [problem('no-end', '')]),
		...nodes.filter(({ id }, index) => nodes.findIndex((other) => other.id === id) !== index).map(({ id }) => problem('duplicate-id', id)),
		...edges.filter(({ from, to }) => !ids.has(from) || !ids.has(to)).map(({ from }) => problem('edge-to-nowhere', from)),
		...nodes.filter(({ id }) => !reached.has(id)).map(({ id }) => problem('unreachable', id)),
		...silentLoops(definition).map(({ id }) => problem('silent-loop', id)),
		...endless(definition).map(({ id }) => problem('never-ends', id)),
		...nodes.flatMap((node) => checkWaysOut(definition, node))
	];
}

/** The outcomes that a node may be left with; undefined where it has none, or where any may come. */
function outcomesOf(node: FlowNode): readonly string[] | undefined {
	if (isHuman(node)) return node.outcomes.map(({ key }) => key);
	if (node.kind === 'wait-event') return [...node.events.map(({ key }) => key), ...(node.limitMinutes === undefined ? [] : ['timeout'])];
	return undefined;
}

function checkWaysOut(definition: FlowDefinition, node: FlowNode): Finding[] {
	const out = definition.edges.filter(({ from }) => from === node.id);
	if (node.kind === 'end') return out.length === 0 ? [] : [problem('end-goes-on', node.id)];
	const leadsOn = (outcome: string | undefined) =>
		out.some((edge) => edge.when === undefined && (edge.outcome === undefined || edge.outcome === outcome));
	const outcomes = outcomesOf(node);
	const unknown = out.flatMap(({ outcome }) => (outcome !== undefined && outcomes !== undefined && !outcomes.includes(outcome) ? [outcome] : []));
	return [
		...(outcomes === undefined
			? leadsOn(undefined)
				? []
				: [problem('no-otherwise', node.id)]
			: outcomes.every((outcome) => leadsOn(outcome))
				? []
				: [problem('outcome-without-way', node.id)]),
		...unknown.map((outcome) => problem('unknown-outcome', node.id, { params: { outcome } })),
		...checkGateway(definition, node, out),
		...deadEdges(node, out).map(({ to }) => warning('dead-branch', node.id, { params: { to } }))
	];
}

function checkGateway(definition: FlowDefinition, node: FlowNode, out: FlowDefinition['edges']): Finding[] {
	if (node.kind === 'route') {
		const isSplit = definition.nodes.some(({ id, kind }) => id === node.leaves && (kind === 'parallel' || kind === 'inclusive'));
		return node.leaves === undefined || isSplit ? [] : [problem('unknown-split', node.id)];
	}
	if (node.kind !== 'parallel' && node.kind !== 'inclusive') return [];
	const into = definition.edges.filter(({ to }) => to === node.id);
	if (node.direction === 'join')
		return [
			...(out.length === 1 ? [] : [problem('join-goes-one-way', node.id)]),
			...(into.length > 1 || threadsOf(node) > 1 ? [] : [warning('join-of-one', node.id)]),
			...(node.kind === 'parallel' && node.need !== undefined && threadsOf(node) > 1 ? [problem('need-and-threads', node.id)] : []),
			...(node.kind === 'parallel' && node.need !== undefined && node.need > into.length
				? [problem('join-needs-too-many', node.id, { params: { need: node.need, ways: into.length } })]
				: [])
		];
	return [
		...(out.length > 1 || threadsOf(node) > 1 || definition.nodes.some((other) => other.kind === 'route' && other.leaves === node.id)
			? []
			: [warning('split-into-one', node.id)]),
		...(node.kind === 'parallel' && out.some(({ when }) => when !== undefined) ? [problem('parallel-has-condition', node.id)] : [])
	];
}

/** Arrows that are never asked, because one above them always holds. */
function deadEdges(node: FlowNode, out: FlowDefinition['edges']): FlowDefinition['edges'] {
	if (node.kind === 'parallel') return [];
	const covers = (above: (typeof out)[number], edge: (typeof out)[number]) =>
		above.when === undefined && (above.outcome === undefined || above.outcome === edge.outcome);
	return out.filter((edge, index) =>
		node.kind === 'inclusive'
			? edge.when === undefined && out.slice(0, index).some(({ when }) => when === undefined)
			: out.slice(0, index).some((above) => covers(above, edge))
	);
}

/** Nodes that a ticket would run through for ever within one command, because nobody works on the way round. */
function silentLoops({ nodes, edges }: FlowDefinition): FlowNode[] {
	const silent = new Map(nodes.filter(isSilent).map((node) => [node.id, node]));
	const next = (id: string) => {
		const node = silent.get(id);
		if (node === undefined) return [];
		const outcome = isHuman(node) ? agreeingOutcome(node) : undefined;
		const ways = edges.filter((edge) => edge.from === id && (edge.outcome === undefined || edge.outcome === outcome));
		const otherwise = node.kind === 'parallel' || node.kind === 'inclusive' ? -1 : ways.findIndex(({ when }) => when === undefined);
		return (otherwise < 0 ? ways : ways.slice(0, otherwise + 1)).map(({ to }) => to).filter((to) => silent.has(to));
	};
	return [...silent.values()].filter(({ id }) => reachable(next(id), next).has(id));
}

/** Whether a thread may pass the node without anybody doing anything. */
function isSilent(node: FlowNode): boolean {
	if (isHuman(node)) return node.ifNobody === 'skip' || node.ifInitiator === 'skip';
	if (node.kind === 'timer') return 'fact' in node.until;
	return node.kind !== 'wait-event' && node.kind !== 'subprocess' && node.kind !== 'end';
}

/** Nodes from which every way leads on for ever. A dead end and a flow without any end are told by other findings. */
function endless({ nodes, edges }: FlowDefinition): FlowNode[] {
	const ends = nodes.filter(({ kind, id }) => kind === 'end' || !edges.some(({ from }) => from === id)).map(({ id }) => id);
	const ending = reachable(ends, (id) => edges.filter(({ to }) => to === id).map(({ from }) => from));
	return nodes.some(({ kind }) => kind === 'end') ? nodes.filter(({ id }) => !ending.has(id)) : [];
}
