import type { BoardChange } from '#shared/contract/socket/board.ts';
import { isOpenStage } from '#shared/domain/flow/stage.ts';
import { isOwnedBy } from '#shared/domain/ticket/is-owned-by.ts';
import type { TicketCard } from '#shared/domain/ticket/ticket-card.ts';
import { withoutBill } from '#shared/domain/ticket/without-bill.ts';

/** What a changed card means to an audience (`all`, or `own:<userId>`); undefined when it never was and isn't theirs. */
export function boardChange(
	{ before, card }: { readonly before: TicketCard | undefined; readonly card: TicketCard },
	audience: string
): BoardChange | undefined {
	const theirs = (of: TicketCard) => audience === 'all' || isOwnedBy(of, audience.slice('own:'.length));
	if (isOpenStage(card.stage) && theirs(card)) return { kind: 'card', card: withoutBill(card) };
	if (theirs(card) || (before !== undefined && theirs(before))) return { kind: 'gone', ticketId: card.ticketId, stage: card.stage };
	return undefined;
}
