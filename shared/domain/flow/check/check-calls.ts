import type { FlowDefinition, FlowNode } from '../definition.ts';
import { type Finding, problem } from './finding.ts';

type Drawing = Pick<FlowDefinition, 'id' | 'nodes' | 'edges'>;

/**
 * Sub-processes that lead back into the flow itself without any way past them: each ticket would wait for another of its own kind, for
 * ever. One that calls itself only as long as there is work (WCP-22) is sound. `others`: the flows that may be called, by id; one that isn't
 * there is taken to end.
 */
export function checkCalls(definition: Drawing, others: ReadonlyMap<string, Drawing>): Finding[] {
	const flows = new Map([...others, [definition.id, definition]]);
	if (endingFlows(flows).has(definition.id)) return [];
	return definition.nodes.flatMap((node) => {
		const way = node.kind === 'subprocess' ? wayBack(node.flow, definition.id, flows) : undefined;
		return way === undefined ? [] : [problem('calls-itself', node.id, { params: { way } })];
	});
}

/** The flows that a flow has as sub-processes. */
export const callsIn = ({ nodes }: Pick<Drawing, 'nodes'>): readonly string[] => [
	...new Set(nodes.flatMap((node) => (node.kind === 'subprocess' ? [node.flow] : [])))
];

/** The flows that can end: found from those that need no other, until no more are. */
function endingFlows(flows: ReadonlyMap<string, Drawing>): ReadonlySet<string> {
	const ending = new Set<string>();
	for (;;) {
		const more = [...flows].filter(([id, flow]) => !ending.has(id) && canEnd(flow, (called) => !flows.has(called) || ending.has(called)));
		if (more.length === 0) return ending;
		for (const [id] of more) ending.add(id);
	}
}

/** Whether there is a way to the end on which every sub-process ends. Of a split's branches all have to. */
function canEnd({ nodes, edges }: Drawing, ends: (flow: string) => boolean): boolean {
	const good = new Set<string>();
	const isGood = (node: FlowNode): boolean => {
		const next = edges.filter(({ from }) => from === node.id).map(({ to }) => good.has(to));
		if (node.kind === 'end') return true;
		if (node.kind === 'subprocess' && !ends(node.flow)) return false;
		return node.kind === 'parallel' && node.direction === 'split' ? next.every(Boolean) : next.some(Boolean);
	};
	for (;;) {
		const more = nodes.filter((node) => !good.has(node.id) && isGood(node));
		if (more.length === 0) return nodes.some(({ id, kind }) => kind === 'start' && good.has(id));
		for (const { id } of more) good.add(id);
	}
}

/** The flows gone through from `from` until `to` comes again; undefined when it never does. */
function wayBack(from: string, to: string, flows: ReadonlyMap<string, Drawing>): readonly string[] | undefined {
	const ways: (readonly string[])[] = [[from]];
	const seen = new Set([from]);
	for (const way of ways) {
		const last = way.at(-1) ?? from;
		if (last === to) return way;
		for (const next of callsIn(flows.get(last) ?? { nodes: [] }))
			if (!seen.has(next)) {
				seen.add(next);
				ways.push([...way, next]);
			}
	}
	return undefined;
}
