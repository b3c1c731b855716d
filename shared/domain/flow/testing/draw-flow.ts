import type { FlowDefinition } from '../definition.ts';
import { aDefinition } from './a-definition.ts';

type NodeDraft = NonNullable<NonNullable<Parameters<typeof aDefinition>[0]>['nodes']>[number];
type Edge = FlowDefinition['edges'][number];

/** What a node of a sketch is; a step of the desk's unless said otherwise. */
export type Sketch = Partial<NodeDraft>;
type Way = string | readonly [way: string, more: Partial<Edge>];

/**
 * A flow from a sketch: nodes by name, ways as `'a → b → end'`, with a condition or an outcome beside the way that has one. Start and end
 * are there by themselves.
 */
export function drawFlow(nodes: Readonly<Record<string, Sketch>>, ways: readonly Way[]): FlowDefinition {
	const isEnding = ways.some((way) => nameOf(way).endsWith(' → end'));
	const drawn: Readonly<Record<string, Sketch>> = { start: { kind: 'start' }, ...nodes, ...(isEnding ? { end: { kind: 'end' as const } } : {}) };
	return aDefinition({
		nodes: Object.entries(drawn).map(([id, sketch]) => ({ kind: 'handle', ...sketch, id })),
		edges: ways.flatMap((way) => edgesOf(nameOf(way).split(' → '), typeof way === 'string' ? {} : way[1]))
	});
}

const nameOf = (way: Way): string => (typeof way === 'string' ? way : way[0]);

const edgesOf = (ids: readonly string[], more: Partial<Edge>): Edge[] => ids.slice(1).map((to, index) => ({ from: ids[index] ?? '', to, ...more }));
