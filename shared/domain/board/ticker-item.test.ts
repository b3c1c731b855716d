import { describe, expect, it } from 'vitest';
import { anEntry, aStatement, aSubject, aTicket, NOON } from '#shared/domain/ticket/testing/a-ticket.ts';
import type { TicketEvent } from '#shared/domain/ticket/ticket-event.ts';
import { tickerItem } from './ticker-item.ts';

const read = (...events: TicketEvent[]) => tickerItem(anEntry(events, { seq: 7 }), aTicket());
const line = (kind: string, more = {}) => ({
	ticketId: 't-1',
	seq: 7,
	at: NOON,
	kind,
	number: 'SH-2611-000123',
	hubId: 'sh',
	hubName: '上海中枢',
	regionId: 'east',
	...more
});
const ended: TicketEvent = { type: 'flow.ended', nodeId: 'end' };

describe('tickerItem', () => {
	it.each<[string, TicketEvent]>([
		['created', { type: 'ticket.created', subject: aSubject() }],
		['dispatched', { type: 'item.assigned', itemId: 'i-1', nodeId: 'dispatch', before: null, person: { id: 'u', name: '谢建国' } }],
		['arrived', { type: 'item.checked-in', itemId: 'i-1', before: 'enroute', location: null }],
		['completed', { type: 'work.completed', nodeId: 'on-site', serviceItems: [], spareParts: [] }],
		['overdue', { type: 'item.overdue', itemId: 'i-1', nodeId: 'accept', dueAt: NOON }],
		['escalated', { type: 'item.escalated', itemId: 'i-1', nodeId: 'accept', dueAt: NOON }],
		['closed', ended],
		['canceled', { type: 'flow.canceled', reason: '重复' }]
	])('tells headquarters that a ticket was %s', (kind, event) => {
		expect(
			read({ type: 'node.entered', nodeId: 'x', tokenId: 't1', via: null, frames: [] }, event, {
				type: 'node.left',
				nodeId: 'x',
				tokenId: 't1',
				outcome: null
			})
		).toEqual(line(kind));
	});

	it('tells the stars rather than the closing that comes with them', () => {
		expect(read({ type: 'rating.given', nodeId: 'survey', score: 4 }, ended)).toEqual(line('rated', { score: 4 }));
	});

	it.each<TicketEvent>([
		{ type: 'comment.added', audience: 'customer', text: '谢谢', photos: [] },
		{ type: 'ticket.urged' },
		{ type: 'statement.attached', statement: aStatement() },
		{ type: 'ticket.prioritised', before: 'P2', priority: 'P0' }
	])('says nothing of %j', (event) => {
		expect(read(event)).toBeUndefined();
	});
});
