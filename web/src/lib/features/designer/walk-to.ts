import type { FlowDefinition } from '#shared/domain/flow/definition.ts';
import type { Layout } from './layout/layout-flow.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

/** Where an arrow key leads from a node: down and up along arrows, left and right to the next node of the same layer. */
export function walkTo(definition: FlowDefinition, { places }: Layout, from: string, direction: Direction): string | undefined {
	if (direction === 'down') return nearest(definition.edges.flatMap((edge) => (edge.from === from ? [edge.to] : [])));
	if (direction === 'up') return nearest(definition.edges.flatMap((edge) => (edge.to === from ? [edge.from] : [])));
	const here = places.get(from);
	const row = [...places].filter(([, { y }]) => y === here?.y).toSorted(([, a], [, b]) => a.x - b.x);
	const at = row.findIndex(([id]) => id === from);
	return row[at + (direction === 'left' ? -1 : 1)]?.[0];

	/** Of several ways the one that leads on in this direction; the first when none does. */
	function nearest(ids: readonly string[]): string | undefined {
		const y = places.get(from)?.y ?? 0;
		return ids.find((id) => (direction === 'down' ? (places.get(id)?.y ?? 0) > y : (places.get(id)?.y ?? 0) < y)) ?? ids[0];
	}
}
