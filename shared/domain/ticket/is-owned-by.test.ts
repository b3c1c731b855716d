import { expect, it } from 'vitest';
import type { FlowState } from '#shared/domain/flow/flow-state.ts';
import { isOwnedBy } from './is-owned-by.ts';
import { ownersOf } from './owners-of.ts';
import { aFlow, anItem, aTicket } from './testing/a-ticket.ts';
import { ticketCard } from './ticket-card.ts';

const person = (id: string) => ({ id, name: id });
const held = (id: string) => anItem({ holder: { kind: 'person', ...person(id) } });

it.each<[string, Partial<FlowState>, readonly string[]]>([
	['nobody’s', {}, []],
	['whoever’s was sent', { dispatched: person('sent') }, ['sent']],
	['whoever’s claimed it', { items: [held('holder')] }, ['holder']],
	['everybody’s who holds some of it', { items: [held('holder'), { ...held('other'), id: 'i-2' }] }, ['holder', 'other']],
	['both’s', { dispatched: person('sent'), items: [held('holder')] }, ['sent', 'holder']]
])('is %s, as the ticket itself says', (_, flow, owners) => {
	const ticket = aTicket({ flow: aFlow(flow) });
	const card = ticketCard(ticket);
	expect(['sent', 'holder', 'other'].filter((id) => isOwnedBy(card, id))).toEqual(owners);
	expect(ownersOf(ticket)).toEqual(owners);
});
