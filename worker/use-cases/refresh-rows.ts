import type { TicketCard } from '#shared/domain/ticket/ticket-card.ts';
import { causeOf } from '#shared/kernel/cause-of.ts';
import type { TicketRow } from '#worker/db/queries/list-tickets.ts';
import { movingColumns } from '#worker/db/queries/ticket-index-row.ts';
import type { Deps } from '#worker/deps.ts';

/** A row, and since when its ticket stands still if it does, which only its hub knows. */
export type FreshRow = TicketRow & { readonly suspendedAt?: number };

/**
 * Rows of the index as their tickets are now. Of an open ticket the index has only what lists are searched and filtered by; how far it has
 * come its hub says, one call for all of its tickets on the page. Those of a hub that doesn't answer are shown as the index has them.
 */
export async function refreshRows({ env }: Pick<Deps, 'env'>, rows: readonly TicketRow[]): Promise<readonly FreshRow[]> {
	const open = Map.groupBy(
		rows.filter(({ closedAt }) => closedAt === null),
		({ hubId }) => hubId
	);
	const answers = await Promise.all(
		[...open].map(async ([hubId, theirs]): Promise<readonly TicketCard[]> => {
			try {
				return await env.HUB.getByName(hubId).cards(theirs.map(({ id }) => id));
			} catch (error) {
				console.warn('a list without the newest from a hub', hubId, causeOf(error));
				return [];
			}
		})
	);
	const cards = new Map(answers.flat().map((card) => [card.ticketId, card]));
	return rows.map((row) => {
		const card = cards.get(row.id);
		if (card === undefined) return row;
		const stands = card.suspendedAt === undefined ? {} : { suspendedAt: card.suspendedAt };
		return { ...row, ...(card.seq <= row.seq ? {} : movingColumns(card)), ...stands };
	});
}
