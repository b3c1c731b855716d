import type { BpmnNode } from '../xml/bpmn-file.ts';
import { addAction } from './add-action.ts';
import { humanNode } from './human-node.ts';
import { labelOf } from './label-of.ts';
import { mapBorders } from './map-borders.ts';
import { countOf, mapLoop } from './map-loop.ts';
import { mapWaiting } from './map-waiting.ts';
import { type Mapping, type Piece, roleOf, type ScopeView } from './mapping.ts';
import type { ScopeFrame } from './scope-frame.ts';

const HUMAN = new Set(['userTask', 'manualTask', 'task']);

/** A task, a sub-process or a call, with what repeats it and the events on its border. */
export function mapActivity(mapping: Mapping, view: ScopeView, element: BpmnNode): Piece {
	return mapBorders(mapping, view, element, (catches) => {
		if (HUMAN.has(element.type) && element.loop?.kind === 'multiple') return human(mapping, view, element);
		return mapLoop(mapping, element, () => once(mapping, view, element, catches));
	});
}

function once(mapping: Mapping, view: ScopeView, element: BpmnNode, catches: ScopeFrame['catches']): Piece {
	if (element.scope !== undefined) return subProcess(mapping, view, element, catches);
	if (HUMAN.has(element.type)) return human(mapping, view, element);
	if (element.type === 'receiveTask') return mapWaiting(mapping, element);
	if (element.type === 'callActivity') return call(mapping, element);
	const id = addAction(mapping, element, element.type === 'sendTask' ? { throws: element.events[0]?.ref ?? '' } : {});
	return { entry: id, exit: id };
}

function human(mapping: Mapping, view: ScopeView, element: BpmnNode): Piece {
	const { draft } = mapping;
	const { id: elementId, type: elementType, name, documentation, script } = element;
	const instances = element.loop?.kind === 'multiple' ? countOf(mapping, element.loop.cardinality) : undefined;
	const node = humanNode(draft, element, { id: draft.idFor(elementId), role: roleOf(view, element) });
	const id = draft.add(node, {
		elementId,
		elementType,
		name,
		...(documentation === '' ? {} : { documentation }),
		...(script === '' ? {} : { script }),
		...(instances === undefined ? {} : { instances })
	});
	return { entry: id, exit: id };
}

/** Another process of the file or of the company is another flow with a ticket of its own; a global task is done here. */
function call(mapping: Mapping, element: BpmnNode): Piece {
	const { draft, globalTasks } = mapping;
	const task = globalTasks.find(({ id }) => id === element.calledElement);
	if (task !== undefined) {
		const id = addAction(mapping, { ...element, script: task.script, name: element.name || task.name });
		return { entry: id, exit: id };
	}
	const { id: elementId, type: elementType, name, calledElement } = element;
	if (calledElement === '') draft.lost('calls-nothing', element);
	else draft.note('calls', element, { flow: calledElement });
	const id = draft.add(
		{
			id: draft.idFor(elementId),
			kind: 'subprocess',
			label: labelOf(name || elementId),
			stage: 'doing',
			flow: (calledElement || elementId).slice(0, 60)
		},
		{ elementId, elementType, name, calls: calledElement }
	);
	return { entry: id, exit: id };
}

/** What is inside takes the sub-process's place; it is over when nothing goes on in it any more. */
function subProcess(mapping: Mapping, view: ScopeView, element: BpmnNode, catches: ScopeFrame['catches']): Piece {
	const { draft } = mapping;
	const { scope } = element;
	if (element.oddities.includes('adHoc')) draft.lost('ad-hoc', element);
	const entry = draft.pass(`${element.id}-in`);
	const exit = draft.pass(`${element.id}-out`);
	const gather = draft.gather(`${element.id}-end`);
	const endsAll = scope?.nodes.some(({ type, events }) => type === 'endEvent' && events.some((event) => event.type === 'terminate'));
	// An end of everything in here leaves the block that is opened for it.
	const split = endsAll ? draft.split('parallel', `${element.id}-block`) : undefined;
	const terminate = split && draft.add({ id: draft.idFor(`${element.id}-ends`), kind: 'route', leaves: split });
	if (split !== undefined) draft.link(entry, split);
	if (terminate !== undefined) draft.link(terminate, exit);
	draft.link(gather, terminate ?? exit);
	const before = draft.nodes.length;
	const frame: ScopeFrame = { outer: view.frame, finish: gather, terminate, catches, role: roleOf(view, element) };
	if (scope !== undefined) mapping.mapScope(mapping, scope, frame, split ?? entry);
	const isSingle = draft.nodes.slice(before).every((node) => !('direction' in node) || node.direction === 'join');
	// One thread alone needs no join, by however many ways it may come.
	if (isSingle) {
		draft.gathers.delete(gather);
		draft.passes.add(gather);
	}
	return { entry, exit };
}
