import { expect, it } from 'vitest';
import type { TicketCard } from '#shared/domain/ticket/ticket-card.ts';
import { ASKED_AFTER_SLEEP, Watchers } from './watchers.ts';

const one = { id: 'a', name: '谢建国' };
const card = (ticketId: string, updatedAt: number) => ({ ticketId, updatedAt }) as TicketCard;

it('knows who has what open until they leave', () => {
	const watchers = new Watchers();
	watchers.tell('t1', [one]);
	watchers.tell('t2', [one]);
	watchers.tell('t1', []);
	expect(watchers.all()).toEqual({ t2: [one] });
});

it('asks once, the tickets that moved last, and not those that have said it themselves', () => {
	const watchers = new Watchers();
	const cards = Array.from({ length: 50 }, (_, index) => card(`t${index}`, index));
	watchers.tell('t49', [one]);
	const asked = watchers.toAsk(() => cards);
	expect(asked).toHaveLength(ASKED_AFTER_SLEEP - 1);
	expect(asked.slice(0, 2)).toEqual(['t48', 't47']);
	expect(watchers.toAsk(() => cards)).toEqual([]);
});

it('does not let an answer undo what the ticket said after it was asked', () => {
	const watchers = new Watchers();
	watchers.tell('t1', []);
	expect([watchers.answer('t1', [one]), watchers.answer('t2', [one]), watchers.answer('t3', [])]).toEqual([false, true, false]);
	expect(watchers.all()).toEqual({ t2: [one] });
});
