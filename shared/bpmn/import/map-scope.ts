import type { BpmnNode, BpmnScope } from '../xml/bpmn-file.ts';
import { labelOf } from './label-of.ts';
import { linkFlows } from './link-flows.ts';
import { behindEventGateways } from './map-event-gateway.ts';
import { isLink, mapNode } from './map-node.ts';
import type { Mapping, Piece, ScopeView } from './mapping.ts';
import { ownNode } from './own-data.ts';
import type { ScopeFrame } from './scope-frame.ts';
import { viewScope } from './view-scope.ts';

/** Maps all of a process, or of a sub-process, whose starts are reached from `from`. */
export function mapScope(mapping: Mapping, scope: BpmnScope, frame: ScopeFrame, from: string | undefined): void {
	const view = viewScope(scope, frame);
	const { draft } = mapping;
	for (const { id, type, name } of scope.asides) draft.note('aside', { id, type, name: name.slice(0, 200) });
	for (const flow of scope.flows) if (view.node(flow.from) === undefined) draft.lost('loose-flow', { ...flow, type: 'sequenceFlow' });
	for (const border of scope.nodes)
		if (border.type === 'boundaryEvent' && view.node(border.attachedTo ?? '') === undefined) draft.lost('unattached', border);
	const starts = startsOf(mapping, view);
	if (from === undefined) startProcess(mapping, view, starts);
	const waited = behindEventGateways(view);
	for (const element of scope.nodes) {
		const isMappedElsewhere =
			view.pieces.has(element.id) || waited.has(element.id) || element.type === 'boundaryEvent' || element.waysOf !== undefined;
		const piece = isMappedElsewhere || isOtherStart(element, starts) ? undefined : mapNode(mapping, view, element);
		if (piece !== undefined) view.pieces.set(element.id, piece);
	}
	for (const element of scope.nodes) if (element.waysOf !== undefined) mapWays(mapping, view, element, element.waysOf);
	linkLinks(mapping, view);
	linkFlows(mapping, view);
	const entries = starts.flatMap(({ id }) => view.pieces.get(id)?.entry ?? []);
	if (from !== undefined) linkAll(mapping, from, entries);
	linkImpliedEnds(mapping, view);
}

const isOtherStart = (element: BpmnNode, starts: readonly BpmnNode[]): boolean => element.type === 'startEvent' && !starts.includes(element);

/** Where it begins: at its start event, or at everything that no way leads to. */
function startsOf({ draft }: Mapping, { scope, into }: ScopeView): readonly BpmnNode[] {
	const events = scope.nodes.filter(({ type }) => type === 'startEvent');
	const [first] = [...events.filter(({ events: triggers }) => triggers.length === 0), ...events];
	for (const event of events) if (event !== first) draft.lost('other-start', event);
	if (first !== undefined) return [first];
	const isNoStart = ({ type, oddities, id }: BpmnNode) =>
		type === 'boundaryEvent' || into(id).length > 0 || oddities.includes('triggeredByEvent') || oddities.includes('isForCompensation');
	return scope.nodes.filter((node) => !isNoStart(node) && !(node.type === 'intermediateCatchEvent' && isLink(node)));
}

/** A flow has one start. */
function startProcess({ draft }: Mapping, view: ScopeView, starts: readonly BpmnNode[]): void {
	const [event] = starts.filter(({ type }) => type === 'startEvent');
	if (event === undefined) return;
	for (const { type } of event.events) draft.note('start-trigger', event, { event: type });
	const id = draft.idFor(event.id);
	const label = event.name === '' ? {} : { label: labelOf(event.name) };
	draft.add(ownNode(event, id) ?? { id, kind: 'start', ...label }, { elementId: event.id, elementType: event.type, name: event.name });
	view.pieces.set(event.id, { entry: id, exit: id });
}

function linkAll({ draft }: Mapping, from: string, entries: readonly string[]): void {
	const [only] = entries;
	if (entries.length === 1 && only !== undefined) {
		draft.link(from, only);
		return;
	}
	const split = draft.split('parallel', `${from}-split`);
	draft.link(from, split);
	for (const entry of entries) draft.link(split, entry);
}

/** A process that doesn't say where it begins gets a start; that leads to all its beginnings. */
export function addStart(mapping: Mapping): string {
	const { draft } = mapping;
	return draft.add({ id: draft.idFor('start'), kind: 'start' });
}

/** A gateway that spells out the outcomes of one of Baton's steps is that step. If something else leads to it now, it is a gateway. */
function mapWays(mapping: Mapping, view: ScopeView, element: BpmnNode, of: string): void {
	const step = view.pieces.get(of)?.exit;
	const into = view.into(element.id);
	if (step === undefined || into.some(({ from }) => from !== of) || view.outOf(of).length !== 1) {
		const piece = mapNode(mapping, view, element);
		if (piece !== undefined) view.pieces.set(element.id, piece);
		return;
	}
	for (const { id } of into) view.settled.add(id);
	view.pieces.set(element.id, { entry: step, exit: step });
}

/** A thrown link goes on where the link of that name is caught. */
function linkLinks({ draft }: Mapping, { scope, pieces }: ScopeView): void {
	const [thrown, caught] = ['intermediateThrowEvent', 'intermediateCatchEvent'].map((type) =>
		scope.nodes.filter((node) => node.type === type && isLink(node))
	);
	for (const element of thrown ?? []) {
		const { exit } = pieces.get(element.id) ?? {};
		const target = caught?.find(({ events }) => events.some(({ ref }) => ref === element.events[0]?.ref));
		const to = target && pieces.get(target.id)?.entry;
		if (exit !== undefined && to !== undefined) draft.link(exit, to);
		else draft.lost('loose-link', element);
	}
}

/** What nothing leads on from is an end. */
function linkImpliedEnds({ draft }: Mapping, { scope, pieces, outOf, frame }: ScopeView): void {
	const isOpen = ({ id, extension, events, type }: BpmnNode) =>
		extension === undefined && outOf(id).length === 0 && !(type === 'intermediateThrowEvent' && events.some((event) => event.type === 'link'));
	const exits = scope.nodes.filter(isOpen).flatMap(({ id }): string[] => {
		const exit: Piece['exit'] = pieces.get(id)?.exit;
		return exit === undefined ? [] : [exit];
	});
	if (exits.length === 0) return;
	const end = frame.finish ?? draft.end('end');
	for (const exit of exits) draft.link(exit, end);
}
