import { expect, it } from 'vitest';
import { factsOf } from './facts-of.ts';
import { aSubject } from './testing/a-ticket.ts';
import { ticketFactTypes } from './ticket-fact-types.ts';

it('knows the kind of every fact that a ticket has, and of no other', () => {
	expect(Object.keys(ticketFactTypes).toSorted()).toEqual(Object.keys(factsOf(aSubject())).toSorted());
});
