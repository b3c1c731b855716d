import type { BpmnLane, BpmnScope } from './bpmn-file.ts';
import { extensionOf, idOf, readNode } from './read-node.ts';
import { elementAt, elementsAt, localName, type TreeElement, textAt } from './tree-element.ts';

const FLOW_NODE = /(Event|Gateway|Task|Activity|ubProcess|^task|^transaction)$/;

const HOLDS_OTHERS = /ubProcess$|^transaction$/;

/** What a process or sub-process holds. */
export function readScope(element: TreeElement): BpmnScope {
	const inside = elementsAt(element, 'flowElements');
	const isFlow = (one: TreeElement) => localName(one) === 'sequenceFlow';
	const isNode = (one: TreeElement) => FLOW_NODE.test(localName(one));
	return {
		nodes: inside.filter(isNode).map((node) => ({ ...readNode(node), scope: HOLDS_OTHERS.test(localName(node)) ? readScope(node) : undefined })),
		flows: inside.filter(isFlow).map((flow) => ({
			id: textAt(flow, 'id'),
			name: textAt(flow, 'name').trim(),
			from: idOf(flow, 'sourceRef') ?? '',
			to: idOf(flow, 'targetRef') ?? '',
			condition: elementAt(flow, 'conditionExpression') === undefined ? undefined : textAt(flow, 'conditionExpression'),
			extension: extensionOf(flow, 'baton:Edge')
		})),
		lanes: elementsAt(element, 'laneSets').flatMap(readLanes),
		asides: [...inside.filter((one) => !isFlow(one) && !isNode(one)), ...elementsAt(element, 'artifacts'), ...elementsAt(element, 'properties')].map(
			readAside
		)
	};
}

export const readAside = (element: TreeElement) => ({
	id: textAt(element, 'id'),
	type: localName(element),
	name: textAt(element, 'name').trim() || textAt(element, 'text').trim()
});

/** The innermost lane names who works, so inner lanes come first. */
function readLanes(set: TreeElement): readonly BpmnLane[] {
	return elementsAt(set, 'lanes').flatMap((lane) => {
		const inner = elementAt(lane, 'childLaneSet');
		const own = { name: textAt(lane, 'name').trim(), nodeIds: elementsAt(lane, 'flowNodeRef').map((node) => textAt(node, 'id')) };
		return [...(inner === undefined ? [] : readLanes(inner)), own];
	});
}
