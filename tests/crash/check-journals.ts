import type { TicketDetail } from '#shared/contract/http/ticket.ts';
import type { Asked, CommandBook } from './command-book.ts';
import { compareJournal } from './compare-journal.ts';
import type { InsistentClient } from './insistent-client.ts';
import type { Listed } from './list-tickets.ts';

const AT_ONCE = 8;

type Journals = Readonly<{ book: CommandBook; listed: readonly Listed[]; headquarters: InsistentClient }>;

/** Everything that the journals have other than it was answered: each acknowledged command belongs there once, and no refused one. */
export async function checkJournals({ book, listed, headquarters }: Journals): Promise<string[]> {
	const idOf = new Map(listed.map(({ number, id }) => [number, id]));
	const complaints: string[] = [];
	const byTicket = new Map<string, Asked[]>();
	for (const asked of book.asked) {
		if (asked.outcome === 'unanswered') complaints.push(`${asked.kind} ${asked.commandId} was never answered`);
		asked.ticketId ??= asked.number === undefined ? undefined : idOf.get(asked.number);
		if (asked.ticketId !== undefined) byTicket.set(asked.ticketId, [...(byTicket.get(asked.ticketId) ?? []), asked]);
		else if (asked.number !== undefined) complaints.push(`${asked.number}, which was answered to ${asked.kind}, is not in the index`);
	}
	const ids = [...byTicket.keys()];
	for (let i = 0; i < ids.length; i += AT_ONCE) {
		const details = await Promise.all(
			ids.slice(i, i + AT_ONCE).map((id) => headquarters.send<TicketDetail>({ method: 'GET', path: `/tickets/${id}` }))
		);
		for (const [at, told] of details.entries()) {
			const id = ids[i + at] ?? '';
			if (told.ok) complaints.push(...compareJournal(told.value, byTicket.get(id) ?? []));
			else complaints.push(`ticket ${id} is gone: ${told.code}`);
		}
	}
	return complaints;
}
