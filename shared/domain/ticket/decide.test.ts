import { describe, expect, it } from 'vitest';
import type { Permission } from '#shared/domain/access/permission.ts';
import type { FlowActor } from '#shared/domain/flow/flow-command.ts';
import { fieldService } from '#shared/domain/flow/testing/field-service.ts';
import { CUSTOMER, SYSTEM, TECHNICIAN } from '#shared/domain/flow/testing/people.ts';
import { MINUTE } from '#shared/kernel/instant.ts';
import type { DecidableCommand } from './decidable-command.ts';
import { decide, decideCreation, URGE_INTERVAL_MINUTES } from './decide.ts';
import { evolve } from './evolve.ts';
import { aFlow, anEntry, anItem, aStatement, aSubject, aTicket, NOON } from './testing/a-ticket.ts';
import type { TicketState } from './ticket-state.ts';

const person = (...permissions: Permission[]): FlowActor => ({ kind: 'user', id: 'u-1', name: '林晓', permissions });
const give = (
	command: DecidableCommand,
	{ state = aTicket(), actor = SYSTEM, at = NOON }: { state?: TicketState; actor?: FlowActor; at?: number } = {}
) => decide(state, command, { at, actor, definition: fieldService, nextId: () => 'i-2' });

const refusal = (code: string, params: Record<string, unknown> = {}, field?: string) => ({
	ok: false,
	error: { code, params, ...(field === undefined ? {} : { field }) }
});
const closed = aTicket({ closedAt: NOON, flow: aFlow({ status: 'ended', items: [] }) });

describe('decideCreation', () => {
	const context = { at: NOON, actor: CUSTOMER, definition: fieldService, nextId: () => 'i-1' };

	it('creates the ticket and starts its flow in one breath', () => {
		const subject = aSubject();
		expect(decideCreation(subject, context)).toEqual({
			ok: true,
			value: [
				{ type: 'ticket.created', subject },
				{ type: 'node.entered', nodeId: 'accept', tokenId: 't1', via: 'e2', frames: [] },
				{ type: 'item.opened', item: anItem({ dueAt: NOON + 30 * MINUTE }) }
			]
		});
	});

	it('lets the flow see that the request is urgent', () => {
		const urgent = decideCreation(aSubject({ urgent: true }), context);
		expect(urgent.ok && urgent.value[1]).toEqual({ type: 'node.entered', nodeId: 'dispatch', tokenId: 't1', via: 'e1', frames: [] });
	});
});

describe('decide: ticket.comment', () => {
	const comment = (audience: 'internal' | 'customer'): DecidableCommand => ({ type: 'ticket.comment', audience, text: '已联系', photos: ['p-1'] });
	const added = (audience: 'internal' | 'customer') => ({
		ok: true,
		value: [{ type: 'comment.added', audience, text: '已联系', photos: ['p-1'] }]
	});

	it('adds what staff say to each other or to the customer, and what the customer says', () => {
		expect([
			give(comment('internal'), { actor: person('ticket.comment') }),
			give(comment('customer'), { actor: person('ticket.comment') }),
			give(comment('customer'), { actor: CUSTOMER })
		]).toEqual([added('internal'), added('customer'), added('customer')]);
	});

	it('refuses who may not comment, and the customer among staff', () => {
		const denied = { permission: 'ticket.comment' };
		expect(give(comment('customer'), { actor: person('ticket.view') })).toEqual(refusal('ticket.forbidden', denied));
		expect(give(comment('internal'), { actor: CUSTOMER })).toEqual(refusal('ticket.forbidden', denied, '/audience'));
	});

	it('goes on after the ticket is closed', () => {
		expect(give(comment('customer'), { state: closed, actor: CUSTOMER })).toEqual(added('customer'));
	});
});

describe('decide: ticket.urge', () => {
	const urge = (lastUrgedAt: number | null, at: number, actor: FlowActor = CUSTOMER) =>
		give({ type: 'ticket.urge' }, { state: aTicket({ lastUrgedAt }), actor, at });
	const interval = URGE_INTERVAL_MINUTES * MINUTE;

	it('takes the first urge, and the next when the interval is over', () => {
		const urged = { ok: true, value: [{ type: 'ticket.urged' }] };
		expect([urge(null, NOON), urge(NOON, NOON + interval), urge(null, NOON, person('ticket.comment'))]).toEqual([urged, urged, urged]);
	});

	it.each([
		[0, URGE_INTERVAL_MINUTES],
		[MINUTE, URGE_INTERVAL_MINUTES - 1],
		[MINUTE + 1, URGE_INTERVAL_MINUTES - 1],
		[interval - 1, 1]
	])('says after %i ms how many minutes there are to wait: %i', (passed, minutes) => {
		expect(urge(NOON, NOON + passed)).toEqual(refusal('ticket.urged-recently', { minutes }));
	});

	it('refuses who may not comment, and a closed ticket', () => {
		expect(urge(null, NOON, person('ticket.view'))).toEqual(refusal('ticket.forbidden', { permission: 'ticket.comment' }));
		expect(give({ type: 'ticket.urge' }, { state: closed, actor: CUSTOMER })).toEqual(refusal('ticket.closed'));
	});
});

describe('decide: ticket.prioritise and ticket.retitle', () => {
	const editor = person('ticket.edit');

	it('tell what was before and what is now', () => {
		expect(give({ type: 'ticket.prioritise', priority: 'P0' }, { actor: editor })).toEqual({
			ok: true,
			value: [{ type: 'ticket.prioritised', before: 'P2', priority: 'P0' }]
		});
		expect(give({ type: 'ticket.retitle', title: '空调漏水' }, { actor: editor })).toEqual({
			ok: true,
			value: [{ type: 'ticket.retitled', before: '空调不制冷', title: '空调漏水' }]
		});
	});

	it('refuse what changes nothing', () => {
		expect(give({ type: 'ticket.prioritise', priority: 'P2' }, { actor: editor })).toEqual(refusal('ticket.unchanged', {}, '/priority'));
		expect(give({ type: 'ticket.retitle', title: '空调不制冷' }, { actor: editor })).toEqual(refusal('ticket.unchanged', {}, '/title'));
	});

	it.each<[string, FlowActor]>([
		['a technician', TECHNICIAN],
		['the customer', CUSTOMER]
	])('refuse %s', (_, actor) => {
		const denied = refusal('ticket.forbidden', { permission: 'ticket.edit' });
		expect([give({ type: 'ticket.prioritise', priority: 'P0' }, { actor }), give({ type: 'ticket.retitle', title: '漏水' }, { actor })]).toEqual([
			denied,
			denied
		]);
	});

	it('leave the priority of a closed ticket as it was', () => {
		expect(give({ type: 'ticket.prioritise', priority: 'P0' }, { state: closed, actor: editor })).toEqual(refusal('ticket.closed'));
	});
});

describe('decide: ticket.cancel', () => {
	it('ends the flow with the reason, on the word of who may', () => {
		expect(give({ type: 'ticket.cancel', reason: '重复报修' }, { actor: person('ticket.cancel') })).toEqual({
			ok: true,
			value: [{ type: 'flow.canceled', reason: '重复报修' }]
		});
	});

	it('refuses the customer, staff without the right, and a ticket that is over', () => {
		const denied = refusal('ticket.forbidden', { permission: 'ticket.cancel' });
		const cancel = { type: 'ticket.cancel', reason: '重复报修' } as const;
		expect([give(cancel, { actor: CUSTOMER }), give(cancel, { actor: person('ticket.edit') })]).toEqual([denied, denied]);
		expect(give(cancel, { actor: person('ticket.cancel'), state: closed })).toEqual(refusal('flow.not-running', { status: 'ended' }));
	});
});

describe('decide: statement.attach', () => {
	it('attaches a bill once, and voids it when the work is billed anew', () => {
		const statement = aStatement();
		const state = aTicket({ statement });
		expect(give({ type: 'statement.attach', statement })).toEqual({ ok: true, value: [{ type: 'statement.attached', statement }] });
		expect(give({ type: 'statement.attach', statement }, { state })).toEqual(refusal('ticket.statement-exists'));
		const second = aStatement({ id: 't-1-9' });
		const voided = { type: 'statement.voided', statementId: 't-1-5', number: statement.number, reason: 'rework', replacedBy: 't-1-9' } as const;
		const anew = give({ type: 'statement.attach', statement: second }, { state });
		expect(anew).toEqual({ ok: true, value: [voided, { type: 'statement.attached', statement: second }] });
		const after = evolve(state, 't-1', anEntry(anew.ok ? anew.value : []));
		expect([after.statement, after.voidedStatements]).toEqual([
			second,
			[{ ...statement, voidedAt: NOON, voidReason: 'rework', replacedBy: 't-1-9' }]
		]);
		expect(give({ type: 'statement.attach', statement }, { state: after })).toEqual(refusal('ticket.statement-exists'));
	});
});

describe('decide: timer.fire', () => {
	const state = aTicket({ flow: aFlow({ items: [anItem({ dueAt: NOON })] }) });

	it('tells that the work is late once, however often the timer fires', () => {
		const fire = { type: 'timer.fire', itemId: 'i-1', what: 'deadline' } as const;
		const first = give(fire, { state });
		expect(first).toEqual({ ok: true, value: [{ type: 'item.overdue', itemId: 'i-1', nodeId: 'accept', dueAt: NOON }] });
		const late = evolve(state, 't-1', anEntry(first.ok ? first.value : []));
		expect(give(fire, { state: late })).toEqual({ ok: true, value: [] });
	});
});

describe('decide, of the flow', () => {
	it.each<DecidableCommand>([
		{ type: 'ticket.submit', itemId: 'gone', outcome: 'accepted', answers: {} },
		{ type: 'ticket.claim', itemId: 'gone' },
		{ type: 'ticket.assign', itemId: 'gone', technician: { id: 'u-2', name: '谢建国' } },
		{ type: 'ticket.depart', itemId: 'gone' },
		{ type: 'ticket.checkIn', itemId: 'gone', location: null },
		{ type: 'ticket.return', itemId: 'gone', reason: '信息不全' },
		{ type: 'timer.fire', itemId: 'gone', what: 'escalation' }
	])('passes the engine’s refusal on for %j', (command) => {
		expect(give(command)).toEqual(refusal('flow.item-not-open', {}, '/itemId'));
	});

	it('passes on everything a command carries', () => {
		const submitted = give(
			{ type: 'ticket.submit', itemId: 'i-1', outcome: 'accepted', answers: { faultType: 'leak' } },
			{ actor: person('ticket.handle') }
		);
		expect(submitted.ok && submitted.value[0]).toEqual({
			type: 'item.submitted',
			itemId: 'i-1',
			nodeId: 'accept',
			outcome: 'accepted',
			answers: { faultType: 'leak' },
			onBehalf: false,
			by: { id: 'u-1', name: '林晓' }
		});
	});
});
