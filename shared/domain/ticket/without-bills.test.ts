import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evolve } from './evolve.ts';
import { liveTicket } from './testing/live-ticket.ts';
import type { TicketState } from './ticket-state.ts';
import { withoutBills } from './without-bills.ts';

describe('a ticket without its bills', () => {
	const aLife = fc.record({ seed: fc.nat(), length: fc.integer({ min: 1, max: 60 }) }).map(liveTicket);

	it('tells no amount, and is what folding its entries gives', () => {
		fc.assert(
			fc.property(aLife, ({ state, journal }) => {
				const cut = withoutBills({ ticket: state, journal });
				expect(JSON.stringify(cut)).not.toMatch(/totalMinor|"statement\./);
				let folded: TicketState | undefined;
				for (const entry of cut.journal) folded = evolve(folded, state.id, entry);
				// How far the journal goes is no secret.
				const { seq, movedSeq, movedAt } = cut.ticket;
				expect({ ...folded, seq, movedSeq, movedAt }).toEqual(cut.ticket);
			}),
			{ numRuns: 100 }
		);
	});

	it('and these lives do have bills, also voided ones', () => {
		const lives = Array.from({ length: 200 }, (_, seed) => liveTicket({ seed, length: 60 }));
		expect(lives.some(({ state }) => state.statement !== null)).toBe(true);
		expect(lives.some(({ state }) => state.voidedStatements.length > 0)).toBe(true);
	});
});
