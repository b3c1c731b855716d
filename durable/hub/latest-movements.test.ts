import { expect, it } from 'vitest';
import { aSubject, aTicket } from '#shared/domain/ticket/testing/a-ticket.ts';
import { type TicketCard, ticketCard } from '#shared/domain/ticket/ticket-card.ts';
import type { JournalEntry } from '#shared/domain/ticket/ticket-event.ts';
import { latestMovements } from './latest-movements.ts';

const ticket = (id: string) => aTicket({ id, subject: aSubject({ number: id }) });
const card = (id: string, updatedAt: number): TicketCard => ({ ...ticketCard(ticket(id)), ticketId: id, updatedAt });
const entry = (seq: number, at: number, type: 'flow.ended' | 'comment.added'): JournalEntry => ({
	v: 1,
	seq,
	at,
	actor: { kind: 'system' },
	commandId: `c-${seq}`,
	events: type === 'flow.ended' ? [{ type, nodeId: 'end' }] : [{ type, audience: 'internal', text: '', photos: [] }]
});

it('tells what moved, oldest first, of the tickets that moved last, and leaves out those that don’t answer', async () => {
	const asked: string[] = [];
	const cards = Array.from({ length: 25 }, (_, n) => card(`t-${n}`, n));
	const lines = await latestMovements(cards, async (id) => {
		asked.push(id);
		if (id === 't-23') throw new Error('no answer');
		if (id === 't-22') return null;
		const at = Number(id.slice(2));
		return { ticket: ticket(id), journal: [entry(1, at, 'flow.ended'), entry(2, at, 'comment.added')] };
	});
	expect(asked).toEqual(Array.from({ length: 20 }, (_, n) => `t-${24 - n}`));
	expect(lines.map(({ ticketId, kind }) => `${ticketId} ${kind}`)).toEqual(
		[...Array.from({ length: 17 }, (_, n) => n + 5), 24].map((n) => `t-${n} closed`)
	);
});

it('tells no more than the ticker shows: the latest', async () => {
	const journal = Array.from({ length: 90 }, (_, n) => entry(n + 1, n, 'flow.ended'));
	const lines = await latestMovements([card('t-1', 1)], async (id) => ({ ticket: ticket(id), journal }));
	expect([lines.length, lines[0]?.at, lines.at(-1)?.at]).toEqual([60, 30, 89]);
});
