import { expect, it } from 'vitest';
import { PERMISSIONS, type Permission } from '#shared/domain/access/permission.ts';
import type { WorkItem } from '#shared/domain/flow/flow-state.ts';
import { fieldService } from '#shared/domain/flow/testing/field-service.ts';
import { aFlow, anItem, aSubject, aTicket } from '#shared/domain/ticket/testing/a-ticket.ts';
import { ticketCard } from '#shared/domain/ticket/ticket-card.ts';
import { bulkStepKey } from './bulk-action.ts';
import { bulkOffers, type Chosen } from './bulk-offers.ts';

const me = { id: 'me', name: 'Me' };
function chosen(
	item: Partial<WorkItem>,
	{ permissions = PERMISSIONS, hub = 'sh', loaded = true } = {} as { permissions?: readonly Permission[]; hub?: string; loaded?: boolean }
): Chosen {
	const ticket = aTicket({ flow: aFlow({ items: [anItem(item)] }), subject: aSubject({ hub: { id: hub, name: hub, code: hub } }) });
	return { card: ticketCard(ticket), permissions, detail: loaded ? { ticket, definition: fieldService, journal: [] } : undefined };
}
const waiting = { nodeId: 'dispatch', stage: 'dispatching', holder: { kind: 'group', permission: 'ticket.dispatch' } } as const;
const mine = { nodeId: 'on-site', stage: 'dispatched', holder: { kind: 'person', id: 'me', name: 'Me' } } as const;

it('offers what all allow', () => {
	const { prioritise, urge, comment, assign } = bulkOffers([chosen(waiting), chosen(mine)], me);
	expect([prioritise, urge, comment, assign]).toEqual([{}, {}, {}, {}]);
});

it('says of how many the right is missing', () => {
	const readOnly = chosen(waiting, { permissions: ['ticket.view', 'ticket.comment'] });
	const offers = bulkOffers([chosen(waiting), readOnly, readOnly], me);
	expect(offers.prioritise).toEqual({ hindrance: { why: 'permission', count: 2 } });
	expect(offers.assign).toEqual({ hindrance: { why: 'permission', count: 2 } });
	expect(offers.comment).toEqual({});
});

it('assigns within one hub only, and only where somebody is to be sent', () => {
	expect(bulkOffers([chosen(waiting), chosen(waiting, { hub: 'hz' })], me).assign).toEqual({ hindrance: { why: 'hubs' } });
	expect(bulkOffers([chosen(waiting), chosen({})], me).assign).toEqual({ hindrance: { why: 'state', count: 1 } });
	expect(bulkOffers([chosen(waiting, { loaded: false })], me).assign).toEqual({ hindrance: { why: 'waiting' } });
});

it('offers steps without a form, those that all may take first, never one that asks for something', () => {
	const steps = (all: readonly Chosen[]) => bulkOffers(all, me).steps.map(({ key, hindrance }) => [key, hindrance]);
	expect(steps([chosen(mine), chosen(mine)])).toEqual([['depart', undefined]]);
	expect(steps([chosen(mine), chosen({})])).toEqual([
		['depart', { why: 'state', count: 1 }],
		['claim', { why: 'state', count: 1 }]
	]);
	expect(bulkOffers([chosen({})], me).steps.map(({ step }) => bulkStepKey(step))).toEqual(['claim']);
});
