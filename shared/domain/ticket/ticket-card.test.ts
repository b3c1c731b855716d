import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTalk } from './is-talk.ts';
import { aFlow, anItem, aStatement, aSubject, aTicket, NOON } from './testing/a-ticket.ts';
import { liveTicket } from './testing/live-ticket.ts';
import { TicketCard, ticketCard } from './ticket-card.ts';

const TECHNICIAN = { id: 'u-tech', name: '谢建国' };

describe('ticketCard', () => {
	it('shows of a ticket what a board needs', () => {
		const item = anItem({ nodeId: 'on-site', stage: 'enroute', holder: { kind: 'person', ...TECHNICIAN }, dueAt: NOON + 1, overdueAt: NOON + 2 });
		const ticket = aTicket({
			seq: 9,
			movedSeq: 7,
			movedAt: NOON + 4,
			flow: aFlow({ items: [item], dispatched: TECHNICIAN }),
			statement: aStatement(),
			urgeCount: 2,
			everOverdueAt: NOON + 2
		});
		expect(ticketCard(ticket)).toEqual({
			ticketId: 't-1',
			seq: 7,
			number: 'SH-2611-000123',
			title: '空调不制冷',
			stage: 'enroute',
			priority: 'P2',
			urgent: false,
			customerName: '陈女士',
			customerLevel: 'regular',
			storeName: '浦东店',
			hubId: 'sh',
			hubName: '上海中枢',
			regionId: 'east',
			path: '/hq/east/sh/sh-001/',
			place: { lat: 31.2, lng: 121.5 },
			itemId: 'i-1',
			nodeId: 'on-site',
			holder: TECHNICIAN,
			technician: TECHNICIAN,
			dueAt: NOON + 1,
			overdueAt: NOON + 2,
			everOverdueAt: NOON + 2,
			urgeCount: 2,
			createdAt: NOON,
			updatedAt: NOON + 4,
			closedAt: null,
			rating: null,
			ratedAt: null,
			totalMinor: 10_000,
			currency: 'CNY',
			billedAt: NOON
		});
	});

	it('names no holder while a group or the customer has the work, and no store where there is none', () => {
		const group = ticketCard(aTicket({ subject: aSubject({ store: null }) }));
		const customer = ticketCard(aTicket({ flow: aFlow({ items: [anItem({ holder: { kind: 'customer' } })] }) }));
		expect([group.holder, customer.holder, group.storeName]).toEqual([null, null, null]);
	});

	it('shows the most urgent of several pieces of work, how many there are besides, and whose they are', () => {
		const other = { id: 'u-2', name: '周敏' };
		const items = [
			anItem({ id: 'i-1', dueAt: NOON + 9, holder: { kind: 'group', permission: 'ticket.handle' } }),
			anItem({ id: 'i-2', dueAt: NOON + 3, holder: { kind: 'person', ...TECHNICIAN } }),
			anItem({ id: 'i-3', dueAt: null, holder: { kind: 'person', ...other } })
		];
		expect(ticketCard(aTicket({ flow: aFlow({ items }) }))).toMatchObject({
			itemId: 'i-2',
			holder: TECHNICIAN,
			dueAt: NOON + 3,
			others: { count: 2, holders: [other] }
		});
	});

	it('owes nothing while it stands still', () => {
		const late = anItem({ dueAt: NOON, overdueAt: NOON });
		expect(ticketCard(aTicket({ flow: aFlow({ items: [late], status: 'suspended', suspendedAt: NOON + 1 }) }))).toMatchObject({
			dueAt: null,
			overdueAt: null,
			suspendedAt: NOON + 1
		});
	});

	it('has no open work once the ticket is over', () => {
		const over = ticketCard(aTicket({ flow: aFlow({ status: 'ended', items: [] }), closedAt: NOON, rating: 5, ratedAt: NOON }));
		expect(over).toMatchObject({
			stage: 'closed',
			itemId: null,
			nodeId: null,
			dueAt: null,
			overdueAt: null,
			closedAt: NOON,
			rating: 5,
			ratedAt: NOON
		});
	});

	it('fits its contract, and stays the same through talk', () => {
		fc.assert(
			fc.property(fc.nat(), (seed) => {
				const { journal, states } = liveTicket({ seed, length: 40 });
				for (const [index, state] of states.entries()) {
					const card = ticketCard(state);
					expect(TicketCard.parse(card)).toEqual(card);
					const before = states[index - 1];
					if (before !== undefined && journal[index]?.events.every(isTalk)) expect(card).toEqual(ticketCard(before));
				}
			}),
			{ numRuns: 50 }
		);
	});

	it('rises in seq with every entry that isn’t talk, so that the latest card wins', () => {
		fc.assert(
			fc.property(fc.nat(), (seed) => {
				const { journal, states } = liveTicket({ seed, length: 40 });
				const moves = journal.flatMap((entry, index) => {
					const state = states[index];
					return entry.events.every(isTalk) || state === undefined ? [] : [[entry.seq, ticketCard(state).seq]];
				});
				expect(moves.filter(([seq, shown]) => seq !== shown)).toEqual([]);
			}),
			{ numRuns: 50 }
		);
	});
});
