import type { BpmnNode } from '../xml/bpmn-file.ts';
import { mapWaiting } from './map-waiting.ts';
import type { Mapping, Piece, ScopeView } from './mapping.ts';
import type { ScopeFrame } from './scope-frame.ts';

type Catch = ScopeFrame['catches'][number];

/**
 * An activity with the events on its border. It becomes one branch of a block and each event that may interrupt it another; whichever
 * is first leaves the block, which cancels the rest of it.
 */
export function mapBorders(mapping: Mapping, view: ScopeView, element: BpmnNode, make: (catches: readonly Catch[]) => Piece): Piece {
	const { draft } = mapping;
	const borders = view.borderOf(element.id).filter((border) => isUnderstood(mapping, element, border));
	if (borders.length === 0) return make([]);
	const split = draft.split('parallel', `${element.id}-block`);
	const done = draft.add({ id: draft.idFor(`${element.id}-done`), kind: 'route', leaves: split });
	const catches: Catch[] = [];
	for (const border of borders) {
		const origin = { elementId: border.id, elementType: border.type, name: border.name };
		const leave = draft.add({ id: draft.idFor(`${border.id}-leaves`), kind: 'route', leaves: split }, origin);
		view.pieces.set(border.id, { entry: leave, exit: leave });
		const [event] = border.events;
		if (event !== undefined && isThrownInside(event.type)) catches.push({ type: event.type, ref: event.ref, to: leave });
		else {
			const wait = mapWaiting(mapping, border);
			draft.link(split, wait.entry);
			draft.link(wait.exit ?? leave, leave);
		}
	}
	const body = make(catches);
	draft.link(split, body.entry);
	draft.link(body.exit ?? done, done);
	return { entry: split, exit: done };
}

const isThrownInside = (type: string): boolean => type === 'error' || type === 'escalation' || type === 'cancel';

function isUnderstood({ draft }: Mapping, host: BpmnNode, border: BpmnNode): boolean {
	const types = border.events.map(({ type }) => type);
	const isKnown = types.length > 0 && types.every((type) => ['timer', 'message', 'signal', 'error', 'escalation', 'cancel'].includes(type));
	if (!border.isInterrupting) draft.lost('non-interrupting', border, { event: types.join() });
	else if (!isKnown || (types.length > 1 && types.some(isThrownInside))) draft.lost('event', border, { event: types.join() });
	else if (types.some(isThrownInside) && host.scope === undefined) draft.lost('task-error', border, { event: types.join() });
	else return true;
	return false;
}
