import type { TicketDetailData } from '#durable/ticket/ticket-rpc.ts';
import { type TickerItem, tickerItem } from '#shared/domain/board/ticker-item.ts';
import type { TicketCard } from '#shared/domain/ticket/ticket-card.ts';
import { settleInGroups } from '#shared/kernel/settle-in-groups.ts';

const TICKETS_ASKED = 20;
/** As many lines as headquarters' ticker has. */
const MOST_LINES = 60;

type Ask = (ticketId: string) => Promise<Pick<TicketDetailData, 'ticket' | 'journal'> | null>;

/**
 * The lines that the tickets which moved last told their hub when it happened, oldest first, from the tickets themselves. One that doesn't
 * answer is left out: a ticker shows what goes on, it is no record.
 */
export async function latestMovements(cards: readonly TicketCard[], ask: Ask): Promise<readonly TickerItem[]> {
	const last = [...cards].sort((a, b) => b.updatedAt - a.updatedAt).slice(0, TICKETS_ASKED);
	const { done } = await settleInGroups(last, TICKETS_ASKED, ({ ticketId }) => ask(ticketId));
	return done
		.flatMap(({ value }) => value?.journal.flatMap((entry) => tickerItem(entry, value.ticket) ?? []) ?? [])
		.sort((a, b) => a.at - b.at)
		.slice(-MOST_LINES);
}
