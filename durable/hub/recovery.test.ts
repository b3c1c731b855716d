import { expect, it } from 'vitest';
import { aSubject, aTicket } from '#shared/domain/ticket/testing/a-ticket.ts';
import { type TicketCard, ticketCard } from '#shared/domain/ticket/ticket-card.ts';
import { Recovery } from './recovery.ts';

const card = (ticketId: string): TicketCard => ({ ...ticketCard(aTicket({ subject: aSubject() })), ticketId });

function recovery(answers: (ticketId: string, ask: number) => TicketCard | null) {
	const asked: string[] = [];
	const taken: string[] = [];
	return {
		asked,
		taken,
		recovery: new Recovery({
			ask: async (id) => {
				asked.push(id);
				return answers(id, asked.filter((other) => other === id).length);
			},
			take: async ({ ticketId }) => void taken.push(ticketId)
		})
	};
}

const broken = (): never => {
	throw new Error('a row that can’t be read');
};

it('takes the card of every ticket that has one, however many there are', async () => {
	const ids = Array.from({ length: 45 }, (_, index) => `t-${index}`);
	const { recovery: it, taken } = recovery((id) => (id === 't-3' ? null : card(id)));
	await it.begin(ids);
	expect(taken).toEqual(ids.filter((id) => id !== 't-3'));
	expect(it.isWaiting).toBe(false);
});

it('asks those again that didn’t answer, and only those', async () => {
	const { recovery: it, asked, taken } = recovery((id, ask) => (id === 'slow' && ask < 3 ? broken() : card(id)));
	await it.begin(['quick', 'slow']);
	await it.again();
	expect(it.isWaiting).toBe(true);
	await it.again();
	expect([asked, taken, it.isWaiting]).toEqual([['quick', 'slow', 'slow', 'slow'], ['quick', 'slow'], false]);
});

it('gives up on one that can’t be read at all', async () => {
	const { recovery: it, asked } = recovery(broken);
	await it.begin(['broken']);
	for (let alarm = 0; alarm < 9; alarm += 1) await it.again();
	expect([asked.length, it.isWaiting]).toEqual([4, false]);
});
