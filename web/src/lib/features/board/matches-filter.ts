import { dueOf } from '#lib/marks/due.ts';
import type { BoardFilter } from '#shared/contract/http/saved-view.ts';
import { isOwnedBy } from '#shared/domain/ticket/is-owned-by.ts';
import type { TicketCard } from '#shared/domain/ticket/ticket-card.ts';

export type Reader = { readonly userId: string; readonly now: number };

/** Whether a card passes everything a filter asks. */
export function matchesFilter(card: TicketCard, filter: BoardFilter, { userId, now }: Reader): boolean {
	if (filter.mine && !isOwnedBy(card, userId)) return false;
	if (filter.unassigned && card.technician !== null) return false;
	if (filter.urgent && !card.urgent && card.priority !== 'P0') return false;
	if (filter.due && dueOf(card, now)?.state !== filter.due) return false;
	if (!isAmong(card.priority, filter.priorities) || !isAmong(card.stage, filter.stages) || !isAmong(card.hubId, filter.hubIds)) return false;
	if (!isAmong(card.customerLevel, filter.levels) || !isAmong(card.technician?.id ?? '', filter.technicianIds)) return false;
	return filter.text === undefined || contains(card, filter.text.toLowerCase());
}

const isAmong = (value: string, wanted: readonly string[] | undefined): boolean => wanted === undefined || wanted.includes(value);

const contains = ({ number, title, customerName, storeName, technician }: TicketCard, text: string): boolean =>
	[number, title, customerName, storeName, technician?.name].some((part) => part?.toLowerCase().includes(text));
