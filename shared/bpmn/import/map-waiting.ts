import type { NodeOf } from '#shared/domain/flow/definition.ts';
import { readCondition } from '../expression/read-condition.ts';
import type { BpmnEvent, BpmnNode } from '../xml/bpmn-file.ts';
import { labelOf } from './label-of.ts';
import type { Mapping, Piece } from './mapping.ts';
import { nodeIdFrom } from './node-id-from.ts';
import { minutesOf, secondsOf } from './seconds-of.ts';
import { waitedEventOf } from './waited-event-of.ts';

const LONGEST_MINUTES = 525_600;
const MOST_EVENTS = 8;

/** An event of the outside that a thread waits for, and by which outcome it is told from others. */
export type Awaited = { readonly key: string; readonly event: BpmnEvent; readonly element: BpmnNode };

/** What waits for the event, or the events, of a catching element. */
export function mapWaiting(mapping: Mapping, element: BpmnNode): Piece {
	const { draft } = mapping;
	const awaited = element.events.map((event, index): Awaited => ({ key: nodeIdFrom(event.ref || `${event.type}-${index + 1}`), event, element }));
	const { waits, timers } = sorted(mapping, awaited);
	const others = waits.length + timers.length;
	if (element.isAllEvents && others > 1) {
		const [split, join] = [draft.split('parallel', `${element.id}-all`), draft.join('parallel', `${element.id}-done`)];
		for (const one of [...waits, ...timers]) {
			const id = addWaiting(mapping, element, timers.includes(one) ? { waits: [], timers: [one] } : { waits: [one], timers: [] });
			draft.link(split, id);
			draft.link(id, join);
		}
		return { entry: split, exit: join };
	}
	if (others === 0) {
		const pass = draft.pass(element.id);
		return { entry: pass, exit: pass };
	}
	const id = addWaiting(mapping, element, { waits, timers });
	return { entry: id, exit: id };
}

/** Those events that Baton can wait for; the others are listed. */
export function sorted({ draft }: Mapping, awaited: readonly Awaited[]): { readonly waits: readonly Awaited[]; readonly timers: readonly Awaited[] } {
	const isWait = ({ event }: Awaited) => event.type === 'message' || event.type === 'signal';
	const isTimer = ({ event }: Awaited) => event.type === 'timer';
	for (const one of awaited) if (!isWait(one) && !isTimer(one)) draft.lost('event', one.element, { event: one.event.type });
	const waits = awaited.filter(isWait);
	for (const { element, event } of waits.slice(MOST_EVENTS)) draft.lost('too-many-events', element, { event: event.ref });
	const unlike = waits.slice(0, MOST_EVENTS).map((one, index, all) => {
		const isTaken = all.findIndex(({ key }) => key === one.key) < index || one.key === 'timeout';
		return isTaken ? { ...one, key: `${one.key.slice(0, 36)}-${index + 1}` } : one;
	});
	return { waits: unlike, timers: awaited.filter(isTimer) };
}

/** One node that waits for the first of some events, or for a moment. Of several timers the earliest rings first, always. */
export function addWaiting(
	mapping: Mapping,
	element: BpmnNode,
	{ waits, timers }: { readonly waits: readonly Awaited[]; readonly timers: readonly Awaited[] }
): string {
	const { draft } = mapping;
	const id = draft.idFor(element.id);
	const { name, documentation } = element;
	const origin = { elementId: element.id, elementType: element.type, name, ...(documentation ? { documentation } : {}) };
	const label = labelOf(name || waits[0]?.event.ref || element.id);
	const earliest = timers[0];
	if (waits.length === 0) {
		const { until, moment } = untilOf(mapping, earliest, id);
		return draft.add({ id, kind: 'timer', label, stage: 'confirming', until }, { ...origin, ...(moment === undefined ? {} : { moment }) });
	}
	const until = earliest && untilOf(mapping, earliest, id).until;
	if (until !== undefined && 'fact' in until) draft.lost('date-among-events', element);
	const node: NodeOf<'wait-event'> = {
		id,
		kind: 'wait-event',
		label,
		stage: 'confirming',
		events: waits.map(({ key, event }) => ({ key, ...waitedEventOf(event.ref), label: labelOf(event.ref || key) })),
		...(until !== undefined && 'minutes' in until ? { limitMinutes: until.minutes } : {})
	};
	return draft.add(node, origin);
}

type Until = { readonly until: NodeOf<'timer'>['until']; readonly moment?: number };

function untilOf(mapping: Mapping, awaited: Awaited | undefined, id: string): Until {
	const { draft, options } = mapping;
	const fact = `process.${id}`;
	const timer = awaited?.event.timer;
	if (awaited === undefined || timer === undefined || timer.text === '') {
		if (awaited !== undefined) draft.lost('timer', awaited.element, { text: '' });
		return { until: { fact } };
	}
	const { element } = awaited;
	const seconds = secondsOf(timer.kind === 'cycle' ? timer.text.replace(/^R\d*\//, '') : timer.text);
	if (seconds !== undefined) {
		if (timer.kind === 'cycle') draft.lost('timer-cycle', element, { text: timer.text });
		const scale = options.secondsPerMinute ?? 60;
		const minutes = minutesOf(seconds, scale);
		if (minutes * scale !== seconds) draft.note('rounded', element, { text: timer.text, minutes });
		if (minutes > LONGEST_MINUTES) draft.lost('timer-too-long', element, { text: timer.text });
		return { until: { minutes: Math.min(minutes, LONGEST_MINUTES) } };
	}
	const moment = timer.kind === 'date' ? Date.parse(timer.text) : Number.NaN;
	if (!Number.isNaN(moment)) {
		draft.note('fixed-date', element, { text: timer.text, fact });
		return { until: { fact }, moment };
	}
	const meaning = readCondition(timer.text);
	if (typeof meaning === 'object' && 'fact' in meaning && timer.kind !== 'cycle') {
		if (timer.kind === 'duration') draft.lost('timer', element, { text: timer.text });
		return { until: { fact: meaning.fact } };
	}
	draft.lost('timer', element, { text: timer.text.slice(0, 200) });
	return { until: { fact } };
}

/** The awaited event that comes first, as far as durations tell. */
export const earliestOf = (timers: readonly Awaited[]): Awaited | undefined =>
	timers.toSorted((a, b) => (secondsOf(a.event.timer?.text ?? '') ?? 0) - (secondsOf(b.event.timer?.text ?? '') ?? 0))[0];
