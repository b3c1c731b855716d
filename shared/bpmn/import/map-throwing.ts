import type { BpmnEvent, BpmnNode } from '../xml/bpmn-file.ts';
import { addAction } from './add-action.ts';
import { labelOf } from './label-of.ts';
import type { Mapping, Piece, ScopeView } from './mapping.ts';
import { catcherOf, type ScopeFrame } from './scope-frame.ts';

/** An event on the way that tells something: to the outside, to the border of its sub-process, or to nobody. */
export function mapThrowing(mapping: Mapping, view: ScopeView, element: BpmnNode): Piece {
	const { draft } = mapping;
	if (element.events.length === 0) {
		const label = element.name === '' ? {} : { label: labelOf(element.name) };
		const id = draft.add(
			{ id: draft.idFor(element.id), kind: 'route', ...label },
			{ elementId: element.id, elementType: element.type, name: element.name }
		);
		return { entry: id, exit: id };
	}
	const entry = draft.pass(element.id);
	return { entry, exit: thrown(mapping, view.frame, element, { entry, isEnd: false }) };
}

/** An end of a way: of the whole flow, of its sub-process, or of everything at once. */
export function mapEnd(mapping: Mapping, view: ScopeView, element: BpmnNode): Piece {
	const { draft } = mapping;
	const { frame } = view;
	const isTerminate = element.events.some(({ type }) => type === 'terminate');
	if (element.events.length === 0 || isTerminate) {
		const inner = isTerminate ? frame.terminate : frame.finish;
		if (inner === undefined) {
			const label = element.name === '' ? {} : { label: labelOf(element.name) };
			const origin = { elementId: element.id, elementType: element.type, name: element.name };
			return { entry: draft.add({ id: draft.idFor(element.id), kind: 'end', terminate: isTerminate, ...label }, origin), exit: undefined };
		}
		const entry = draft.pass(element.id);
		draft.link(entry, inner);
		return { entry, exit: undefined };
	}
	const entry = draft.pass(`${element.id}-throws`);
	const exit = thrown(mapping, frame, element, { entry, isEnd: true });
	if (exit === undefined) return { entry, exit };
	const isError = element.events.some(({ type }) => type === 'error' || type === 'cancel');
	// An error that nobody catches ends the whole flow, wherever it is thrown.
	draft.link(exit, isError ? draft.end(element.id, true) : (frame.finish ?? draft.end(element.id)));
	return { entry, exit: undefined };
}

/** All that an element throws, one after another; the place from which it goes on, undefined when it was caught around it. */
function thrown(
	{ draft, ...mapping }: Mapping,
	frame: ScopeFrame,
	element: BpmnNode,
	{ entry, isEnd }: { entry: string; isEnd: boolean }
): string | undefined {
	let at = entry;
	for (const event of element.events) {
		const to = throwsInside(event) ? catcherOf(frame, event.type, event.ref) : undefined;
		if (to !== undefined) {
			draft.link(at, to);
			return undefined;
		}
		if (event.type === 'message' || event.type === 'signal') {
			const action = addAction({ draft, ...mapping }, element, { throws: event.ref });
			draft.link(at, action);
			at = action;
		} else if (event.type === 'error' && isEnd) draft.note('uncaught', element, { event: event.type, ref: event.ref });
		else if (event.type === 'escalation') draft.note('uncaught', element, { event: event.type, ref: event.ref });
		else if (event.type !== 'link') draft.lost('event', element, { event: event.type });
	}
	return at;
}

const throwsInside = ({ type }: BpmnEvent): boolean => type === 'error' || type === 'escalation' || type === 'cancel';
