import type { BpmnEvent, BpmnLoop, BpmnNode } from './bpmn-file.ts';
import { elementAt, elementsAt, isElement, localName, type TreeElement, textAt } from './tree-element.ts';

/** Spellings by which other systems say who does a task (attributes of their own namespaces). */
const PERFORMER_ATTRIBUTES = ['candidateGroups', 'assignee', 'candidateUsers'];

/** A flow node of the tree as plain data, without what is inside it. */
export function readNode(element: TreeElement): BpmnNode {
	const type = localName(element);
	return {
		id: textAt(element, 'id'),
		type,
		name: textAt(element, 'name').trim(),
		documentation: documentationOf(element),
		extension: extensionOf(element, 'baton:Node'),
		waysOf: waysOf(element),
		defaultFlow: idOf(element, 'default'),
		events: eventsOf(element, type),
		isAllEvents: element.parallelMultiple === true,
		attachedTo: idOf(element, 'attachedToRef'),
		isInterrupting: type === 'startEvent' ? element.isInterrupting !== false : element.cancelActivity !== false,
		loop: readLoop(elementAt(element, 'loopCharacteristics')),
		script: textAt(element, 'script').trim(),
		calledElement: textAt(element, 'calledElement'),
		activation: textAt(element, 'activationCondition'),
		performers: performersOf(element),
		scope: undefined,
		oddities: odditiesOf(element, type)
	};
}

export const idOf = (element: TreeElement, key: string): string | undefined => {
	const target = elementAt(element, key);
	return target === undefined ? undefined : textAt(target, 'id');
};

export const documentationOf = (element: TreeElement): string =>
	elementsAt(element, 'documentation')
		.map((one) => textAt(one, 'text').trim())
		.filter((text) => text !== '')
		.join('\n');

/** The JSON that Baton put into an element when it wrote it. */
export function extensionOf(element: TreeElement, type: string): string | undefined {
	const own = extensions(element).find(({ $type }) => $type === type);
	return own === undefined ? undefined : textAt(own, 'json');
}

function waysOf(element: TreeElement): string | undefined {
	const ways = extensions(element).find(({ $type }) => $type === 'baton:Ways');
	return ways === undefined ? undefined : textAt(ways, 'of');
}

function extensions(element: TreeElement): readonly TreeElement[] {
	const holder = elementAt(element, 'extensionElements');
	return holder === undefined ? [] : elementsAt(holder, 'values');
}

/** What an event waits for or throws; a task that sends or receives names its message itself. */
function eventsOf(element: TreeElement, type: string): readonly BpmnEvent[] {
	const definitions = [...elementsAt(element, 'eventDefinitions'), ...elementsAt(element, 'eventDefinitionRef')];
	const own = type === 'receiveTask' || type === 'sendTask' ? [readEvent(element, 'message')] : [];
	return [...definitions.map((definition) => readEvent(definition, localName(definition).replace(/EventDefinition$/, ''))), ...own];
}

function readEvent(definition: TreeElement, type: string): BpmnEvent {
	const target = elementAt(definition, `${type}Ref`);
	const named = target === undefined ? (type === 'link' ? textAt(definition, 'name') : '') : textAt(target, 'name') || textAt(target, 'id');
	const kind = (['duration', 'date', 'cycle'] as const).find((one) => elementAt(definition, timerKey(one)) !== undefined);
	return { type, ref: named.trim(), timer: kind && { kind, text: textAt(definition, timerKey(kind)) } };
}

const timerKey = (kind: 'duration' | 'date' | 'cycle') => ({ duration: 'timeDuration', date: 'timeDate', cycle: 'timeCycle' })[kind];

function readLoop(loop: TreeElement | undefined): BpmnLoop | undefined {
	if (loop === undefined) return undefined;
	if (localName(loop) === 'standardLoopCharacteristics') {
		const maximum = Number(textAt(loop, 'loopMaximum') || loop.loopMaximum);
		return {
			kind: 'standard',
			testBefore: loop.testBefore === true,
			maximum: Number.isInteger(maximum) ? maximum : undefined,
			condition: textAt(loop, 'loopCondition')
		};
	}
	const behavior = String(loop.behavior ?? 'All');
	return {
		kind: 'multiple',
		isSequential: loop.isSequential === true,
		cardinality: textAt(loop, 'loopCardinality'),
		completion: textAt(loop, 'completionCondition'),
		throwsEvents: behavior !== 'All'
	};
}

function performersOf(element: TreeElement): readonly string[] {
	const resources = elementsAt(element, 'resources').map((resource) => {
		const assigned = elementAt(resource, 'resourceAssignmentExpression');
		return (assigned && textAt(assigned, 'expression')) || idOf(resource, 'resourceRef') || textAt(resource, 'name');
	});
	const attributes = isPlain(element.$attrs) ? Object.entries(element.$attrs) : [];
	const named = PERFORMER_ATTRIBUTES.flatMap((wanted) => attributes.flatMap(([key, value]) => (key.split(':')[1] === wanted ? [String(value)] : [])));
	return [...resources, ...named].map((name) => name.trim()).filter((name) => name !== '');
}

const isPlain = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function odditiesOf(element: TreeElement, type: string): readonly string[] {
	return [
		...(element.startQuantity !== undefined && element.startQuantity !== 1 ? ['startQuantity'] : []),
		...(element.completionQuantity !== undefined && element.completionQuantity !== 1 ? ['completionQuantity'] : []),
		...(element.isForCompensation === true ? ['isForCompensation'] : []),
		...(element.triggeredByEvent === true ? ['triggeredByEvent'] : []),
		...(element.instantiate === true ? ['instantiate'] : []),
		...(type === 'adHocSubProcess' ? ['adHoc'] : []),
		...(isElement(element.ioSpecification) || elementsAt(element, 'properties').length > 0 ? ['data'] : [])
	];
}
