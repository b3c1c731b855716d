import { describe, expect, it } from 'vitest';
import { aTicket } from '#shared/domain/ticket/testing/a-ticket.ts';
import { type TicketCard, ticketCard } from '#shared/domain/ticket/ticket-card.ts';
import { boardChange } from './board-change.ts';

const person = (id: string) => ({ id, name: id });
const aCard = (change: Partial<TicketCard> = {}): TicketCard => ({ ...ticketCard(aTicket()), ...change });
const mine = aCard({ technician: person('me') });
const theirs = aCard({ technician: person('them') });
const gone = { kind: 'gone', ticketId: 't-1' };

describe('boardChange', () => {
	it('shows a whole board every open ticket, and lets closed ones leave', () => {
		expect([
			boardChange({ before: undefined, card: theirs }, 'all'),
			boardChange({ before: theirs, card: aCard({ stage: 'closed' }) }, 'all'),
			boardChange({ before: undefined, card: aCard({ stage: 'canceled' }) }, 'all')
		]).toEqual([
			{ kind: 'card', card: theirs },
			{ ...gone, stage: 'closed' },
			{ ...gone, stage: 'canceled' }
		]);
	});

	it('shows on no board what the work cost', () => {
		const billed = aCard({ totalMinor: 9_900, billedAt: 1 });
		expect(boardChange({ before: undefined, card: billed }, 'all')).toEqual({ kind: 'card', card: { ...billed, totalMinor: null, billedAt: null } });
	});

	it('shows technicians their own tickets, and lets those leave that became another’s', () => {
		expect([
			boardChange({ before: theirs, card: mine }, 'own:me'),
			boardChange({ before: mine, card: theirs }, 'own:me'),
			boardChange({ before: mine, card: { ...mine, stage: 'closed' } }, 'own:me')
		]).toEqual([
			{ kind: 'card', card: mine },
			{ ...gone, stage: 'new' },
			{ ...gone, stage: 'closed' }
		]);
	});

	it('shows technicians what they hold, whoever was sent', () => {
		const held = aCard({ technician: person('them'), holder: person('me') });
		expect([
			boardChange({ before: undefined, card: held }, 'own:me'),
			boardChange({ before: undefined, card: held }, 'own:them'),
			boardChange({ before: held, card: theirs }, 'own:me')
		]).toEqual([
			{ kind: 'card', card: held },
			{ kind: 'card', card: held },
			{ ...gone, stage: 'new' }
		]);
	});

	it('tells technicians nothing of tickets that never were theirs, nor of those that are nobody’s', () => {
		expect([
			boardChange({ before: undefined, card: theirs }, 'own:me'),
			boardChange({ before: theirs, card: { ...theirs, stage: 'closed' } }, 'own:me'),
			boardChange({ before: undefined, card: aCard() }, 'own:me')
		]).toEqual([undefined, undefined, undefined]);
	});
});
