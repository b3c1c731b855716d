import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stateAfter } from './state-after.ts';
import { liveTicket } from './testing/live-ticket.ts';

it('is what the ticket was then, for every entry of every life', () => {
	fc.assert(
		fc.property(fc.nat(), (seed) => {
			const { journal, states } = liveTicket({ seed, length: 30 });
			expect(journal.map(({ seq }) => stateAfter({ ticketId: 't-1', journal, seq }))).toEqual(states);
		}),
		{ numRuns: 30 }
	);
});
