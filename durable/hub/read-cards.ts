import type { TicketCard } from '#shared/domain/ticket/ticket-card.ts';

const AT_ONCE = 20;

/** Asks one ticket for its card; null for one that has none to give. */
export type Ask = (ticketId: string) => Promise<TicketCard | null>;

/** The cards of tickets, from themselves, a few at a time, and who didn't answer. */
export async function readCards(
	ids: readonly string[],
	ask: Ask
): Promise<{ readonly cards: readonly TicketCard[]; readonly unanswered: readonly string[] }> {
	const cards: TicketCard[] = [];
	const unanswered: string[] = [];
	for (let i = 0; i < ids.length; i += AT_ONCE) {
		const group = ids.slice(i, i + AT_ONCE);
		const answers = await Promise.allSettled(group.map(ask));
		for (const [at, id] of group.entries()) {
			const answer = answers[at];
			if (answer?.status !== 'fulfilled') unanswered.push(id);
			else if (answer.value !== null) cards.push(answer.value);
		}
	}
	return { cards, unanswered };
}
