import type { BpmnNode } from '../xml/bpmn-file.ts';
import { type Awaited, addWaiting, earliestOf, sorted } from './map-waiting.ts';
import type { Mapping, Piece, ScopeView } from './mapping.ts';
import { nodeIdFrom } from './node-id-from.ts';

/** A gateway at which the first event decides, with the events behind it: one node whose outcomes are those events. */
export function mapEventGateway(mapping: Mapping, view: ScopeView, element: BpmnNode): Piece {
	const { draft } = mapping;
	const awaited = view.outOf(element.id).flatMap(({ to }): Awaited[] => {
		const target = view.node(to);
		return target === undefined ? [] : target.events.map((event) => ({ key: nodeIdFrom(to), event, element: target }));
	});
	const { waits, timers } = sorted(mapping, awaited);
	const first = earliestOf(timers);
	for (const { element: late } of timers) if (late !== first?.element) draft.note('late-timer', late);
	if (waits.length === 0 && first === undefined) {
		draft.lost('event-gateway', element);
		const pass = draft.pass(element.id);
		return { entry: pass, exit: pass };
	}
	const id = addWaiting(mapping, element, { waits, timers: first === undefined ? [] : [first] });
	for (const { key, element: target } of [...waits, ...(first === undefined ? [] : [{ ...first, key: 'timeout' }])]) {
		// With a timer alone there is nothing to choose.
		const out = view.pieces.get(target.id)?.exit ?? draft.pass(target.id);
		draft.link(id, out, waits.length === 0 ? {} : { outcome: key });
		view.pieces.set(target.id, { entry: id, exit: out });
	}
	for (const flow of view.outOf(element.id)) view.settled.add(flow.id);
	return { entry: id, exit: undefined };
}

/** The events that a gateway waits for in their place. */
export function behindEventGateways({ scope, outOf }: Pick<ScopeView, 'scope' | 'outOf'>): ReadonlySet<string> {
	const gateways = scope.nodes.filter(({ type }) => type === 'eventBasedGateway');
	return new Set(gateways.flatMap(({ id }) => outOf(id).map(({ to }) => to)));
}
