import type { FlowDefinition, FlowNode } from '../definition.ts';

/**
 * What a drawing looks like without its words: two flows have one shape when their nodes, by kind, hang together alike (refinement of
 * colours after Weisfeiler and Leman, 1968). Names, forms, conditions and limits don't count, nor does the order of anything.
 */
export function flowShape({ nodes, edges }: FlowDefinition): string {
	let colours = new Map(nodes.map((node) => [node.id, kindOf(node)]));
	for (const _ of nodes) {
		const around = (id: string, from: 'from' | 'to', to: 'from' | 'to') =>
			edges
				.filter((edge) => edge[from] === id)
				.map((edge) => colours.get(edge[to]))
				.toSorted()
				.join();
		const written = new Map(nodes.map(({ id }) => [id, `${colours.get(id)}(${around(id, 'from', 'to')})(${around(id, 'to', 'from')})`]));
		const names = [...new Set(written.values())].toSorted();
		// Short names, or they would double with every round; the same text gets the same one in every flow only while the counts agree.
		if (names.length === new Set(colours.values()).size) return [...written.values()].toSorted().join(' ');
		colours = new Map([...written].map(([id, text]) => [id, `${kindOf(nodes.find((node) => node.id === id))}${names.indexOf(text)}`]));
	}
	return [...colours.values()].toSorted().join(' ');
}

const kindOf = (node: FlowNode | undefined): string =>
	node !== undefined && 'direction' in node ? `${node.kind}-${node.direction}` : (node?.kind ?? '');
