import type { FlowDefinition, FlowNode } from '#shared/domain/flow/definition.ts';
import { isHuman } from '#shared/domain/flow/is-human.ts';
import { type Layout, layoutFlow, type Size } from './layout/layout-flow.ts';

const CARD_WIDTH = 224;

/** Cards of work have two lines below their name, others one or none. */
export function sizeOfNode(node: FlowNode): Size {
	if (isHuman(node)) return { width: CARD_WIDTH, height: 88 };
	if (node.kind === 'start' || node.kind === 'end') return { width: 128, height: 36 };
	if (node.kind === 'exclusive' || node.kind === 'inclusive' || node.kind === 'parallel' || node.kind === 'route') return { width: 168, height: 36 };
	return { width: CARD_WIDTH, height: 66 };
}

/** Where everything of a flow lies. `hasWords`: whether the arrow of that index says something. */
export function layoutOf(definition: FlowDefinition, hasWords: (index: number) => boolean): Layout {
	const sizes = new Map(definition.nodes.map((node) => [node.id, sizeOfNode(node)]));
	return layoutFlow({
		ids: definition.nodes.map(({ id }) => id),
		edges: definition.edges.map(({ from, to }, index) => ({ from, to, hasWords: hasWords(index) })),
		sizeOf: (id) => sizes.get(id) ?? { width: CARD_WIDTH, height: 66 }
	});
}
