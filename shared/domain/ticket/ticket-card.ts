import { z } from 'zod';
import { currentStage } from '#shared/domain/flow/current-stage.ts';
import type { Person, WorkItem } from '#shared/domain/flow/flow-state.ts';
import { leadItem } from '#shared/domain/flow/lead-item.ts';
import { STAGES } from '#shared/domain/flow/stage.ts';
import { PRIORITIES } from './priority.ts';
import type { TicketState } from './ticket-state.ts';

/** What a board shows of a ticket; the latest card of a ticket replaces the one before (`seq`). */
export const TicketCard = z.object({
	ticketId: z.string(),
	seq: z.int(),
	number: z.string(),
	title: z.string(),
	stage: z.enum(STAGES),
	priority: z.enum(PRIORITIES),
	urgent: z.boolean(),
	customerName: z.string(),
	customerLevel: z.string(),
	storeName: z.string().nullable(),
	hubId: z.string(),
	hubName: z.string(),
	regionId: z.string(),
	path: z.string(),
	/** Where on the map; unknown for an address without coordinates and for cards from before boards had a map. */
	place: z.object({ lat: z.number(), lng: z.number() }).nullish(),
	itemId: z.string().nullable(),
	nodeId: z.string().nullable(),
	holder: z.object({ id: z.string(), name: z.string() }).nullable(),
	/** Where several pieces of work are open: how many besides the most urgent, which is the one shown, and who holds those. */
	others: z.object({ count: z.int(), holders: z.array(z.object({ id: z.string(), name: z.string() })) }).optional(),
	technician: z.object({ id: z.string(), name: z.string() }).nullable(),
	dueAt: z.int().nullable(),
	/** Since when the work that waits now is late. */
	overdueAt: z.int().nullable(),
	/** When any work of this ticket was first late. */
	everOverdueAt: z.int().nullable(),
	urgeCount: z.int(),
	createdAt: z.int(),
	updatedAt: z.int(),
	closedAt: z.int().nullable(),
	/** Since when it stands still; then nothing is due. */
	suspendedAt: z.int().optional(),
	rating: z.int().nullable(),
	ratedAt: z.int().nullable(),
	totalMinor: z.int().nullable(),
	/** Of what it cost; unknown for cards from before lists were filled from them. */
	currency: z.string().nullish(),
	billedAt: z.int().nullable()
});
export type TicketCard = z.infer<typeof TicketCard>;

export function ticketCard(state: TicketState): TicketCard {
	const { subject, flow } = state;
	const item = leadItem(flow);
	const others = flow.items.filter((other) => other !== item);
	const stands = flow.suspendedAt !== null;
	const { lat, lng } = subject.address;
	return {
		ticketId: state.id,
		seq: state.movedSeq,
		number: subject.number,
		title: subject.title,
		stage: currentStage(flow),
		priority: subject.priority,
		urgent: subject.urgent,
		customerName: subject.customer.name,
		customerLevel: subject.customer.level,
		storeName: subject.store?.name ?? null,
		hubId: subject.hub.id,
		hubName: subject.hub.name,
		regionId: subject.region.id,
		path: subject.path,
		place: lat === null || lng === null ? null : { lat, lng },
		itemId: item?.id ?? null,
		nodeId: item?.nodeId ?? null,
		holder: item?.holder.kind === 'person' ? { id: item.holder.id, name: item.holder.name } : null,
		...(others.length === 0 ? {} : { others: { count: others.length, holders: holdersOf(others) } }),
		technician: flow.dispatched,
		dueAt: stands ? null : (item?.dueAt ?? null),
		overdueAt: stands ? null : (item?.overdueAt ?? null),
		everOverdueAt: state.everOverdueAt,
		urgeCount: state.urgeCount,
		createdAt: state.createdAt,
		updatedAt: state.movedAt,
		closedAt: state.closedAt,
		...(flow.suspendedAt === null ? {} : { suspendedAt: flow.suspendedAt }),
		rating: state.rating,
		ratedAt: state.ratedAt,
		totalMinor: state.statement?.totalMinor ?? null,
		currency: state.statement?.currency ?? null,
		billedAt: state.statement?.computedAt ?? null
	};
}

/** Each of those who hold some of this work, or may claim it by name, once. */
function holdersOf(items: readonly WorkItem[]): Person[] {
	const people = items.flatMap(({ holder }) =>
		holder.kind === 'person' ? [{ id: holder.id, name: holder.name }] : holder.kind === 'people' ? holder.people : []
	);
	return [...new Map(people.map((person) => [person.id, person])).values()];
}
