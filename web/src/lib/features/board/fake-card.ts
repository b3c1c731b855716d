import type { TicketCard } from '#shared/domain/ticket/ticket-card.ts';

/** A card for tests. */
export const fakeCard = (over: Partial<TicketCard> = {}): TicketCard => ({
	ticketId: 't',
	seq: 1,
	number: 'WO-SH-2611-0001',
	title: 'Leak',
	stage: 'new',
	priority: 'P2',
	urgent: false,
	customerName: 'Wang',
	customerLevel: 'standard',
	storeName: null,
	hubId: 'sh',
	hubName: 'Shanghai',
	regionId: 'east',
	path: '/hq/east/sh/',
	itemId: 'i1',
	nodeId: 'accept',
	holder: null,
	technician: null,
	dueAt: null,
	overdueAt: null,
	everOverdueAt: null,
	urgeCount: 0,
	createdAt: 1,
	updatedAt: 1,
	closedAt: null,
	rating: null,
	totalMinor: null,
	...over
});
