import type { BpmnScope } from '../xml/bpmn-file.ts';
import type { ScopeView } from './mapping.ts';
import type { ScopeFrame } from './scope-frame.ts';

/** A process or sub-process with its ways looked up. */
export function viewScope(scope: BpmnScope, frame: ScopeFrame): ScopeView {
	const nodes = new Map(scope.nodes.map((node) => [node.id, node]));
	const [out, into] = [Map.groupBy(scope.flows, ({ from }) => from), Map.groupBy(scope.flows, ({ to }) => to)];
	const borders = Map.groupBy(
		scope.nodes.filter(({ type }) => type === 'boundaryEvent'),
		({ attachedTo }) => attachedTo ?? ''
	);
	return {
		scope,
		frame,
		pieces: new Map(),
		node: (id) => nodes.get(id),
		outOf: (id) => out.get(id) ?? [],
		into: (id) => into.get(id) ?? [],
		borderOf: (id) => borders.get(id) ?? [],
		settled: new Set()
	};
}
