import type { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { findHumanNode } from '#shared/domain/flow/find-node.ts';
import { evolve } from './evolve.ts';
import { involvedPeople } from './involved-people.ts';
import type { Involvement, InvolvementKey } from './involvement.ts';
import type { JournalEntry, TicketEvent } from './ticket-event.ts';
import type { TicketState } from './ticket-state.ts';

export type InvolvementChanges = {
	/** Lines that are there now and were not, or said something else. */
	readonly put: readonly Involvement[];
	/** Lines that were there at some time since then and are no longer. */
	readonly drop: readonly InvolvementKey[];
};

type Ticket = { readonly ticketId: string; readonly definition: FlowDefinition; readonly journal: readonly JournalEntry[] };

/**
 * How people's lists change with the entries after `afterSeq`; with 0, all that there is to be, and every line there ever was that is not.
 * Told twice, or with what was told before, it comes to the same.
 */
export function involvementChanges({ ticketId, definition, journal, afterSeq }: Ticket & { readonly afterSeq: number }): InvolvementChanges {
	const lines = new Map<string, Involvement>();
	let state: TicketState | undefined;
	let known: ReadonlyMap<string, Involvement> = new Map();
	const gone = new Map<string, InvolvementKey>();
	for (const entry of journal) {
		const before = state;
		state = evolve(state, ticketId, entry);
		for (const line of linesToDrop({ lines, definition, state })) {
			lines.delete(keyOf(line));
			if (entry.seq > afterSeq) gone.set(keyOf(line), keyFields(line));
			const deed = before === undefined ? undefined : deedOf(line, { entry, definition, state });
			if (deed !== undefined) lines.set(keyOf(deed), deed);
		}
		for (const line of newLines({ ticketId, lines, definition, entry, state })) lines.set(keyOf(line), line);
		if (entry.seq === afterSeq) known = new Map(lines);
	}
	for (const key of lines.keys()) gone.delete(key);
	const put = [...lines].filter(([key, line]) => JSON.stringify(known.get(key)) !== JSON.stringify(line)).map(([, line]) => line);
	return { put, drop: [...gone.values()] };
}

const keyFields = ({ personId, role, at, id }: InvolvementKey): InvolvementKey => ({ personId, role, at, id });
const keyOf = ({ personId, role, at, id }: InvolvementKey): string => `${personId} ${role} ${at} ${id}`;

type Moment = { readonly definition: FlowDefinition; readonly state: TicketState };

/** Lines about work that no longer waits for the person. */
function linesToDrop({ lines, definition, state }: Moment & { readonly lines: ReadonlyMap<string, Involvement> }): Involvement[] {
	const open = new Set(involvedPeople(definition, state.flow).map(({ role, personId, itemId }) => `${role} ${personId} ${itemId}`));
	return [...lines.values()].filter(
		({ role, personId, itemId }) => (role === 'todo' || role === 'later') && !open.has(`${role} ${personId} ${itemId ?? ''}`)
	);
}

/** What somebody did with work that waited for them; undefined when it went away by itself, or comes back to them. */
function deedOf(line: Involvement, { entry, definition, state }: Moment & { readonly entry: JournalEntry }): Involvement | undefined {
	const { actor, events, at } = entry;
	if (line.role !== 'todo' || actor.kind !== 'user' || actor.id !== line.personId) return undefined;
	const isBack = involvedPeople(definition, state.flow).some(({ personId, itemId }) => personId === line.personId && itemId === line.itemId);
	const event = isBack
		? undefined
		: events.find((candidate) => 'itemId' in candidate && candidate.itemId === line.itemId && DEEDS.has(candidate.type));
	if (event === undefined) return undefined;
	return { ...line, role: 'done', at, dueAt: null, deed: event.type, outcome: outcomeOf(event, definition) };
}

/** What people do with work that is theirs; that it was opened, or is late, is nobody's deed. */
const DEEDS: ReadonlySet<TicketEvent['type']> = new Set([
	'item.submitted',
	'item.advised',
	'item.skipped',
	'item.returned',
	'item.transferred',
	'item.released'
]);

function outcomeOf(event: TicketEvent, definition: FlowDefinition): Involvement['outcome'] {
	if (event.type !== 'item.submitted' && event.type !== 'item.advised') return null;
	return findHumanNode(definition, event.nodeId).outcomes.find(({ key }) => key === event.outcome)?.label ?? null;
}

type Adding = Moment & { readonly ticketId: string; readonly lines: ReadonlyMap<string, Involvement>; readonly entry: JournalEntry };

function newLines({ ticketId, lines, definition, entry, state }: Adding): Involvement[] {
	const { at, actor, seq, events } = entry;
	const askedBy = actor.kind === 'user' ? actor.name : '';
	const empty = { ticketId, itemId: null, node: null, isApproval: false, askedBy, dueAt: null, outcome: null, deed: null, at };
	const named = involvedPeople(definition, state.flow).map(({ role, personId, itemId, node, dueAt }): Involvement => {
		const known = [...lines.values()].find((line) => line.role === role && line.personId === personId && line.itemId === itemId);
		if (known !== undefined) return { ...known, dueAt };
		return { ...empty, role, personId, itemId, id: `${ticketId}.${itemId}`, node: node.label, isApproval: node.kind === 'approve', dueAt };
	});
	const others = events.flatMap((event): Involvement[] => {
		if (event.type === 'ticket.created' && actor.kind === 'user')
			return [{ ...empty, role: 'started', personId: actor.id, id: `${ticketId}.started` }];
		if (event.type === 'cc.sent') {
			const node = definition.nodes.find(({ id }) => id === event.nodeId);
			const label = node !== undefined && 'label' in node ? (node.label ?? null) : null;
			return event.people.map(({ id }) => ({ ...empty, role: 'cc', personId: id, id: `${ticketId}.cc${seq}`, node: label }));
		}
		return event.type === 'item.submitted' ? decidedForGroup(event, { ...empty, role: 'done', personId: '', id: '' }, { lines, definition, at }) : [];
	});
	return [...named, ...others];
}

/** An approval that waited for a group is done by whoever decided it, though nobody had been named. */
function decidedForGroup(
	{ itemId, nodeId, by, onBehalf, outcome }: Extract<TicketEvent, { type: 'item.submitted' }>,
	line: Involvement,
	{ lines, definition, at }: { readonly lines: ReadonlyMap<string, Involvement>; readonly definition: FlowDefinition; readonly at: number }
): Involvement[] {
	const node = findHumanNode(definition, nodeId);
	const id = `${line.ticketId}.${itemId}`;
	if (by === null || onBehalf || node.kind !== 'approve') return [];
	if (lines.has(keyOf({ personId: by.id, role: 'done', at, id }))) return [];
	const label = node.outcomes.find(({ key }) => key === outcome)?.label ?? null;
	return [{ ...line, personId: by.id, id, itemId, node: node.label, isApproval: true, outcome: label, deed: 'item.submitted' }];
}
