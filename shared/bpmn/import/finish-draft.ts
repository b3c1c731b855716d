import type { FlowEdge, FlowNode } from '#shared/domain/flow/definition.ts';
import type { FlowDraft } from './flow-draft.ts';

/** The nodes and edges of a draft without its passes, and without joins at which only one way arrives. */
export function finishDraft({ nodes, edges, passes, gathers }: FlowDraft): { readonly nodes: FlowNode[]; readonly edges: FlowEdge[] } {
	const finished = { nodes: [...nodes], edges: [...edges] };
	for (const id of [...passes, ...gathers]) {
		const into = finished.edges.filter(({ to }) => to === id);
		const out = finished.edges.filter(({ from }) => from === id);
		const [onward] = out;
		if (gathers.has(id) && into.length > 1) continue;
		if (into.length === 0 || onward === undefined) {
			finished.nodes = finished.nodes.filter((node) => node.id !== id);
			finished.edges = finished.edges.filter(({ from, to }) => from !== id && to !== id);
		} else if (out.length === 1 && onward.to !== id) {
			finished.nodes = finished.nodes.filter((node) => node.id !== id);
			finished.edges = finished.edges
				.filter((edge) => edge !== onward)
				.map((edge) =>
					edge.to === id ? { ...edge, to: onward.to, ...((edge.label ?? onward.label) ? { label: edge.label ?? onward.label } : {}) } : edge
				);
		} else finished.nodes = finished.nodes.map((node): FlowNode => (node.id === id ? { id, kind: 'exclusive' } : node));
	}
	return finished;
}
