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
function audienceOf(holder: Holder | undefined): NoticeAudience {
	if (holder?.kind === 'person') return { kind: 'person', id: holder.id };
	return { kind: 'permission', permission: holder?.kind === 'group' ? holder.permission : 'ticket.onBehalf' };
}

/** The in-app notices that one journal entry calls for, given the state after it. */
export function noticesOf(entry: JournalEntry, state: TicketState): Notice[] {
	const { subject, flow } = state;
	const item = flow.items[0];
	const holder = audienceOf(item?.holder);
	const notice = (kind: NoticeKind, audience: NoticeAudience): Notice => ({
		key: `${state.id}:${entry.seq}:${kind}`,
		kind,
		at: entry.at,
		ticketId: state.id,
		number: subject.number,
		title: subject.title,
		audience
	});
	return entry.events.flatMap((event): Notice[] => {
		switch (event.type) {
			case 'item.assigned':
				return [notice('assigned', { kind: 'person', id: event.person.id })];
			case 'item.overdue':
				return [notice('overdue', holder)];
			case 'item.escalated':
				return [notice('escalated', { kind: 'supervisors' })];
			case 'ticket.urged':
				return [notice('urged', holder)];
			case 'item.returned':
				return [notice('returned', holder)];
			case 'item.submitted':
				// Also when staff take the customer's word down on the phone.
				return (entry.actor.kind === 'customer' || event.onBehalf) &&
					flow.dispatched !== null &&
					flow.items.some((open) => open.holder.kind === 'person')
					? [notice('rejected', holder)]
					: [];
			case 'comment.added':
				return entry.actor.kind === 'customer' ? [notice('replied', holder)] : [];
			default:
				return [];
		}
	});
}
