import type { Permission } from '#shared/domain/access/permission.ts';
import type { Holder } from '#shared/domain/flow/flow-state.ts';
import type { JournalEntry } from '#shared/domain/ticket/ticket-event.ts';
import type { TicketState } from '#shared/domain/ticket/ticket-state.ts';

/** Who a notice is for, before anybody is looked up: one person, or whoever holds a permission where the ticket is. */
export type NoticeAudience =
	| { readonly kind: 'person'; readonly id: string }
	| { readonly kind: 'permission'; readonly permission: Permission }
	| { readonly kind: 'supervisors' };

export const NOTICE_KINDS = ['assigned', 'overdue', 'escalated', 'urged', 'replied', 'returned', 'rejected'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export type Notice = {
	/** Stable, so that a second delivery changes nothing. */
	readonly key: string;
	readonly kind: NoticeKind;
	readonly at: number;
	readonly ticketId: string;
	readonly number: string;
	readonly title: string;
	readonly audience: NoticeAudience;
};

/** Whoever holds the work; for the customer's own, those who speak to the customer. */
function audiencesOf(holder: Holder | undefined): readonly NoticeAudience[] {
	if (holder?.kind === 'person') return [{ kind: 'person', id: holder.id }];
	if (holder?.kind === 'people') return holder.people.map(({ id }) => ({ kind: 'person', id }));
	return [{ kind: 'permission', permission: holder?.kind === 'group' ? holder.permission : 'ticket.onBehalf' }];
}

/** The in-app notices that one journal entry calls for, given the state after it. */
export function noticesOf(entry: JournalEntry, state: TicketState): Notice[] {
	const { subject, flow } = state;
	/** Who works on an item now; for what isn't about one, or about one that is gone, everybody who has work on the ticket. */
	const working = (itemId?: string): readonly NoticeAudience[] => {
		const items = flow.items.filter(({ id }) => id === itemId);
		const told = (items.length > 0 ? items : flow.items).flatMap(({ holder }) => audiencesOf(holder));
		return told.length > 0 ? unlike(told) : audiencesOf(undefined);
	};
	const tell = (kind: NoticeKind, audiences: readonly NoticeAudience[]): Notice[] =>
		audiences.map((audience, index) => notice(kind, audience, index));
	const notice = (kind: NoticeKind, audience: NoticeAudience, index = 0): Notice => ({
		key: `${state.id}:${entry.seq}:${kind}${index === 0 ? '' : `:${index}`}`,
		kind,
		at: entry.at,
		ticketId: state.id,
		number: subject.number,
		title: subject.title,
		audience
	});
	// Who was chosen by a dispatcher is told that, and not once more by the work that it opened.
	const assigned = entry.events.flatMap((event) => (event.type === 'item.assigned' ? [event.person.id] : []));
	const opened = entry.events.flatMap((event) =>
		event.type === 'item.opened' && event.item.holder.kind !== 'group' && event.item.holder.kind !== 'customer'
			? audiencesOf(event.item.holder).filter((audience) => audience.kind === 'person' && !assigned.includes(audience.id))
			: []
	);
	const told = entry.events.flatMap((event): Notice[] => {
		switch (event.type) {
			case 'item.assigned':
				return [notice('assigned', { kind: 'person', id: event.person.id })];
			case 'item.overdue':
				return tell('overdue', working(event.itemId));
			case 'item.escalated':
				return [notice('escalated', { kind: 'supervisors' })];
			case 'ticket.urged':
				return tell('urged', working());
			case 'item.returned':
				return tell('returned', working());
			case 'item.submitted':
				// Also when staff take the customer's word down on the phone.
				return (entry.actor.kind === 'customer' || event.onBehalf) &&
					flow.dispatched !== null &&
					flow.items.some((open) => open.holder.kind === 'person')
					? tell('rejected', working())
					: [];
			case 'comment.added':
				return entry.actor.kind === 'customer' ? tell('replied', working()) : [];
			case 'item.transferred':
			case 'item.delegated':
				return [notice('assigned', { kind: 'person', id: event.person.id })];
			case 'item.advised':
				return [notice('assigned', { kind: 'person', id: event.holder.id })];
			default:
				return [];
		}
	});
	const isTold = (audience: NoticeAudience) => told.some((other) => JSON.stringify(other.audience) === JSON.stringify(audience));
	return [...told, ...tell('assigned', unlike(opened.filter((audience) => !isTold(audience))))];
}

const unlike = (audiences: readonly NoticeAudience[]): NoticeAudience[] => [
	...new Map(audiences.map((audience) => [JSON.stringify(audience), audience])).values()
];
