import type { TicketCard } from '#shared/domain/ticket/ticket-card.ts';
import { settleInGroups } from '#shared/kernel/settle-in-groups.ts';

const AT_ONCE = 20;

/** Asks one ticket for its card; null for one that has none to give. */
export type Ask = (ticketId: string) => Promise<TicketCard | null>;

/** The cards of tickets, from themselves, a few at a time, and who didn't answer. */
export async function readCards(
	ids: readonly string[],
	ask: Ask
): Promise<{ readonly cards: readonly TicketCard[]; readonly unanswered: readonly string[] }> {
	const { done, failed } = await settleInGroups(ids, AT_ONCE, ask);
	return { cards: done.flatMap(({ value }) => value ?? []), unanswered: failed.map(({ item }) => item) };
}
