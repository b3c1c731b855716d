import type { BpmnNode } from '../xml/bpmn-file.ts';
import { mapActivity } from './map-activity.ts';
import { mapBorders } from './map-borders.ts';
import { mapEventGateway } from './map-event-gateway.ts';
import { mapGateway } from './map-gateway.ts';
import { mapEnd, mapThrowing } from './map-throwing.ts';
import { mapWaiting } from './map-waiting.ts';
import type { Mapping, Piece, ScopeView } from './mapping.ts';
import { ownNode } from './own-data.ts';

const GATEWAYS = new Set(['exclusiveGateway', 'inclusiveGateway', 'parallelGateway', 'complexGateway']);
/** What an element may say that changes how it runs, and that a flow can't say. */
const LOST = new Set(['startQuantity', 'completionQuantity', 'instantiate']);

/** What is made of an element; undefined for what has no place in a flow. */
export function mapNode(mapping: Mapping, view: ScopeView, element: BpmnNode): Piece | undefined {
	const { draft } = mapping;
	for (const oddity of element.oddities) {
		if (LOST.has(oddity)) draft.lost('oddity', element, { attribute: oddity });
		if (oddity === 'data') draft.note('data', element);
	}
	if (element.oddities.includes('triggeredByEvent')) return void draft.lost('event-sub-process', element);
	if (element.oddities.includes('isForCompensation')) return void draft.lost('compensation', element);
	if (element.documentation !== '') draft.note('documentation', element, { text: element.documentation.slice(0, 500) });
	return own(mapping, view, element) ?? mapped(mapping, view, element);
}

function own(mapping: Mapping, view: ScopeView, element: BpmnNode): Piece | undefined {
	const { draft } = mapping;
	if (element.extension === undefined) return undefined;
	if (ownNode(element, 'a') === undefined) return void draft.lost('own-data', element);
	return mapBorders(mapping, view, element, () => {
		const id = draft.idFor(element.id);
		const node = ownNode(element, id);
		if (node !== undefined) draft.add(node, { elementId: element.id, elementType: element.type, name: element.name });
		return { entry: id, exit: node?.kind === 'end' ? undefined : id };
	});
}

function mapped(mapping: Mapping, view: ScopeView, element: BpmnNode): Piece | undefined {
	const { draft } = mapping;
	const { type } = element;
	if (GATEWAYS.has(type)) return mapGateway(mapping, view, element);
	if (type === 'eventBasedGateway') return mapEventGateway(mapping, view, element);
	if (type === 'endEvent') return mapEnd(mapping, view, element);
	if (type === 'intermediateThrowEvent') return mapThrowing(mapping, view, element);
	if (type === 'intermediateCatchEvent') return isLink(element) ? passing(mapping, element) : mapWaiting(mapping, element);
	if (type === 'startEvent') return passing(mapping, element);
	if (type.endsWith('Gateway') || type.endsWith('Event')) {
		draft.lost('element', element);
		return passing(mapping, element);
	}
	return mapActivity(mapping, view, element);
}

export const isLink = ({ events }: BpmnNode): boolean => events.some(({ type }) => type === 'link');

function passing({ draft }: Mapping, { id }: BpmnNode): Piece {
	const pass = draft.pass(id);
	return { entry: pass, exit: pass };
}
