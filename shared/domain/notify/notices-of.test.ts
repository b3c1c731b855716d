import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Holder } from '#shared/domain/flow/flow-state.ts';
import type { EntryActor } from '#shared/domain/ticket/entry-actor.ts';
import { aFlow, anEntry, anItem, aTicket, NOON } from '#shared/domain/ticket/testing/a-ticket.ts';
import { liveTicket } from '#shared/domain/ticket/testing/live-ticket.ts';
import type { TicketEvent } from '#shared/domain/ticket/ticket-event.ts';
import { type NoticeAudience, type NoticeKind, noticesOf } from './notices-of.ts';

const DISPATCHED = { id: 'u-tech', name: '谢建国' };
const TECHNICIAN: Holder = { kind: 'person', ...DISPATCHED };
const CUSTOMER: EntryActor = { kind: 'customer', name: '陈女士' };
const STAFF: EntryActor = { kind: 'user', id: 'u-1', name: '林晓' };

const notices = (event: TicketEvent, { holder = TECHNICIAN, actor = CUSTOMER }: { holder?: Holder | null; actor?: EntryActor } = {}) =>
	noticesOf(
		anEntry([event], { seq: 7, actor }),
		aTicket({ flow: aFlow({ items: holder === null ? [] : [anItem({ holder })], dispatched: DISPATCHED }) })
	);
const notice = (kind: NoticeKind, audience: NoticeAudience) => [
	{ key: `t-1:7:${kind}`, kind, at: NOON, ticketId: 't-1', number: 'SH-2611-000123', title: '空调不制冷', audience }
];
const TO_TECHNICIAN: NoticeAudience = { kind: 'person', id: 'u-tech' };

const submitted = (onBehalf: boolean): TicketEvent => ({
	type: 'item.submitted',
	itemId: 'i-1',
	nodeId: 'acceptance',
	outcome: 'rework',
	answers: {},
	onBehalf,
	by: null
});
const overdue: TicketEvent = { type: 'item.overdue', itemId: 'i-1', nodeId: 'on-site', dueAt: NOON };
const comment: TicketEvent = { type: 'comment.added', audience: 'customer', text: '几点到', photos: [] };

describe('noticesOf', () => {
	it.each<[string, TicketEvent, ReturnType<typeof notice>]>([
		[
			'the technician of a visit',
			{ type: 'item.assigned', itemId: 'i-1', nodeId: 'on-site', before: DISPATCHED, person: { id: 'u-new', name: '马志强' } },
			notice('assigned', { kind: 'person', id: 'u-new' })
		],
		['the holder of work that is late', overdue, notice('overdue', TO_TECHNICIAN)],
		[
			'the supervisors of work that stays late',
			{ type: 'item.escalated', itemId: 'i-1', nodeId: 'on-site', dueAt: NOON },
			notice('escalated', { kind: 'supervisors' })
		],
		['the holder of an urge', { type: 'ticket.urged' }, notice('urged', TO_TECHNICIAN)],
		[
			'whoever gets work back',
			{ type: 'item.returned', itemId: 'i-0', nodeId: 'acceptance', toNodeId: 'on-site', reason: '信息不全' },
			notice('returned', TO_TECHNICIAN)
		],
		['the holder of what the customer says', comment, notice('replied', TO_TECHNICIAN)],
		['the technician whose work the customer didn’t accept', submitted(false), notice('rejected', TO_TECHNICIAN)]
	])('tells %s', (_, event, expected) => {
		expect(notices(event)).toEqual(expected);
	});

	it('tells the technician of a rejection that staff took down on the phone', () => {
		expect(notices(submitted(true), { actor: STAFF })).toEqual(notice('rejected', TO_TECHNICIAN));
	});

	it.each<[Holder | null, NoticeAudience]>([
		[TECHNICIAN, TO_TECHNICIAN],
		[
			{ kind: 'group', permission: 'ticket.handle' },
			{ kind: 'permission', permission: 'ticket.handle' }
		],
		[
			{ kind: 'group', permission: 'ticket.dispatch' },
			{ kind: 'permission', permission: 'ticket.dispatch' }
		],
		[
			{ kind: 'group', permission: 'statement.view' },
			{ kind: 'permission', permission: 'statement.view' }
		],
		[{ kind: 'customer' }, { kind: 'permission', permission: 'ticket.onBehalf' }],
		[null, { kind: 'permission', permission: 'ticket.onBehalf' }]
	])('tells of late work held by %j to %j', (holder, audience) => {
		expect(notices(overdue, { holder })).toEqual(notice('overdue', audience));
	});

	it('says nothing when staff comment, hand in their own work, or the customer moves it on to nobody', () => {
		expect([
			notices(comment, { actor: STAFF }),
			notices(submitted(false), { actor: STAFF }),
			notices(submitted(false), { holder: { kind: 'customer' } })
		]).toEqual([[], [], []]);
	});

	it.each<TicketEvent>([
		{ type: 'ticket.prioritised', before: 'P2', priority: 'P0' },
		{ type: 'rating.given', nodeId: 'survey', score: 1 },
		{ type: 'flow.ended', nodeId: 'end' },
		{ type: 'item.departed', itemId: 'i-1', before: 'dispatched' }
	])('disturbs nobody with %j', (event) => {
		expect(notices(event)).toEqual([]);
	});

	it('gives each notice of a ticket a key of its own, the same each time', () => {
		fc.assert(
			fc.property(fc.nat(), (seed) => {
				const { journal, states } = liveTicket({ seed, length: 50 });
				const told = () => journal.flatMap((entry, index) => noticesOf(entry, states[index] ?? aTicket()).map(({ key }) => key));
				expect(new Set(told()).size).toBe(told().length);
				expect(told()).toEqual(told());
			}),
			{ numRuns: 50 }
		);
	});

	it('tells each of those who are to sign that it is their turn, once, and whoever work was handed to', () => {
		const signer = (id: string, name: string) => anItem({ id: `i-${id}`, holder: { kind: 'person', id, name } });
		const [wang, li] = [signer('u-wang', '王芳'), signer('u-li', '李强')];
		const state = aTicket({ flow: aFlow({ items: [wang, li] }) });
		const opened = noticesOf(anEntry([wang, li, wang].map((item): TicketEvent => ({ type: 'item.opened', item }))), state);
		expect(opened.map(({ kind, audience }) => [kind, audience])).toEqual([
			['assigned', { kind: 'person', id: 'u-wang' }],
			['assigned', { kind: 'person', id: 'u-li' }]
		]);
		const person = { id: 'u-li', name: '李强' };
		const handed: TicketEvent = { type: 'item.transferred', itemId: wang.id, nodeId: 'accept', before: wang.holder, person, reason: '出差' };
		expect(noticesOf(anEntry([handed]), state).map(({ audience }) => audience)).toEqual([{ kind: 'person', id: 'u-li' }]);
	});

	it('tells only who holds the work that is late', () => {
		const [late, other] = ['u-wang', 'u-li'].map((id) => anItem({ id: `i-${id}`, holder: { kind: 'person', id, name: id } }));
		const state = aTicket({ flow: aFlow({ items: [other ?? anItem(), late ?? anItem()] }) });
		const told = noticesOf(anEntry([{ type: 'item.overdue', itemId: 'i-u-wang', nodeId: 'accept', dueAt: NOON }]), state);
		expect(told.map(({ audience }) => audience)).toEqual([{ kind: 'person', id: 'u-wang' }]);
	});
});
