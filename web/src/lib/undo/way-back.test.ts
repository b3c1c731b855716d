import { expect, it } from 'vitest';
import { PERMISSIONS, type Permission } from '#shared/domain/access/permission.ts';
import { fieldService } from '#shared/domain/flow/testing/field-service.ts';
import type { DecidableCommand } from '#shared/domain/ticket/decidable-command.ts';
import { decide, decideCreation } from '#shared/domain/ticket/decide.ts';
import { evolve } from '#shared/domain/ticket/evolve.ts';
import { aSubject, NOON } from '#shared/domain/ticket/testing/a-ticket.ts';
import type { TicketCommand } from '#shared/domain/ticket/ticket-command.ts';
import type { TicketEvent } from '#shared/domain/ticket/ticket-event.ts';
import type { TicketState } from '#shared/domain/ticket/ticket-state.ts';
import type { Result } from '#shared/kernel/result.ts';
import { wayBack } from './way-back.ts';

let ids = 0;
const context = (permissions: readonly Permission[] = PERMISSIONS) => ({
	at: NOON,
	actor: { kind: 'user', id: 'me', name: 'Me', permissions } as const,
	definition: fieldService,
	nextId: () => `i-${++ids}`
});

function append(before: TicketState | undefined, events: Result<readonly TicketEvent[]>): TicketState {
	if (!events.ok) throw new Error(events.error.code);
	const actor = { kind: 'user', id: 'me', name: 'Me' } as const;
	return evolve(before, 't-1', { v: 1, seq: (before?.seq ?? 0) + 1, at: NOON, actor, commandId: `c-${++ids}`, events: [...events.value] });
}
const give = (state: TicketState, command: DecidableCommand) => append(state, decide(state, command, context()));
const created = () => append(undefined, decideCreation(aSubject(), context()));
const itemOf = (state: TicketState) => state.flow.items[0]?.id ?? '';
const accept = (state: TicketState) =>
	({ type: 'ticket.submit', itemId: itemOf(state), outcome: 'accepted', answers: { faultType: 'leak' } }) as const;
const dispatch = (state: TicketState, id: string) => ({ type: 'ticket.assign', itemId: itemOf(state), technician: { id, name: id } }) as const;

/** What undoes a command, and where the ticket stands once that was given. */
function back(before: TicketState, command: DecidableCommand, permissions?: readonly Permission[]) {
	const after = give(before, command);
	const asked = command.type === 'ticket.assign' ? { ...command, technicianId: command.technician.id } : command;
	const found = wayBack({
		command: asked as TicketCommand,
		before,
		version: after.version,
		after: { ticket: after, definition: fieldService, journal: [] },
		actor: context(permissions).actor,
		reason: '操作有误，撤销'
	});
	if (!found.ok) return found.why;
	const given = found.command.type === 'ticket.assign' ? dispatch(after, found.command.technicianId) : (found.command as DecidableCommand);
	return give(after, given);
}

it('returns to the step before, by a command that the ticket takes', () => {
	const fresh = created();
	expect(back(fresh, accept(fresh))).toMatchObject({ flow: { items: [{ nodeId: 'accept' }] } });
	const accepted = give(fresh, accept(fresh));
	expect(back(accepted, dispatch(accepted, 'tech'))).toMatchObject({ flow: { items: [{ nodeId: 'dispatch' }] } });
});

it('gives the work back to the technician who had it, and the priority and title that were', () => {
	const fresh = created();
	const accepted = give(fresh, accept(fresh));
	const dispatched = give(accepted, dispatch(accepted, 'first'));
	expect(back(dispatched, dispatch(dispatched, 'second'))).toMatchObject({ flow: { dispatched: { id: 'first' } } });
	expect(back(created(), { type: 'ticket.prioritise', priority: 'P0' })).toMatchObject({ subject: { priority: 'P2' } });
	expect(back(created(), { type: 'ticket.retitle', title: '另一个标题' })).toMatchObject({ subject: { title: '空调不制冷' } });
});

it('knows where the flow has no way back, and where it is somebody else’s', () => {
	const fresh = created();
	const accepted = give(fresh, accept(fresh));
	const dispatched = give(accepted, dispatch(accepted, 'me'));
	expect(back(dispatched, { type: 'ticket.depart', itemId: itemOf(dispatched) })).toBe('one-way');
	expect(back(fresh, { type: 'ticket.urge' })).toBe('final');
	expect(back(fresh, accept(fresh), ['ticket.view', 'ticket.handle'])).toBe('not-yours');
});

it('offers nothing once somebody else went on', () => {
	const before = created();
	const after = give(give(before, { type: 'ticket.prioritise', priority: 'P0' }), { type: 'ticket.retitle', title: '别人改的' });
	const command = { type: 'ticket.prioritise', priority: 'P0' } as const;
	const snapshot = { ticket: after, definition: fieldService, journal: [] };
	expect(wayBack({ command, before, version: before.version + 1, after: snapshot, actor: context().actor, reason: '撤销' })).toEqual({
		ok: false,
		why: 'changed'
	});
});
