import type { HubHoldings } from '#durable/hub/hub-rpc.ts';
import type { Difference } from '#shared/contract/http/operations.ts';
import { countCard, emptyCounters } from '#shared/domain/board/count-card.ts';
import type { HubCounters } from '#shared/domain/board/hub-counters.ts';
import { isOpenStage } from '#shared/domain/flow/stage.ts';
import type { StatementView } from '#shared/domain/settlement/statement-view.ts';
import { ticketCard } from '#shared/domain/ticket/ticket-card.ts';
import type { TicketState } from '#shared/domain/ticket/ticket-state.ts';
import type { TicketRow } from '#worker/db/queries/list-tickets.ts';
import { comparedColumns, ticketIndexRow } from '#worker/db/queries/ticket-index-row.ts';

type LiveStatement = Omit<StatementView, 'lines'> & { readonly ticketId: string; readonly lineCount: number; readonly lineSumMinor: number };

/** A hub's tickets, and everything that others believe about them. */
export type Beliefs = {
	/** The truth, of every ticket that anybody knows; null for an id without a ticket. */
	readonly tickets: ReadonlyMap<string, TicketState | null>;
	/** Tickets of which the truth isn't to be had. */
	readonly unreadable: ReadonlySet<string>;
	readonly hub: HubHoldings;
	/** Headquarters' numbers of the hub; undefined when it has never heard of it. */
	readonly wall: HubCounters | undefined;
	readonly index: readonly TicketRow[];
	/** Those that are not voided. */
	readonly statements: readonly LiveStatement[];
};

export type Found = Omit<Difference, 'owed'>;

/**
 * Where a hub's board and numbers, headquarters, the index and the statements are not what the tickets say. Of a ticket that can't be read
 * only this is said, and nothing of the numbers that it would have been counted in.
 */
export function findDifferences({ tickets, unreadable, hub, wall, index, statements }: Beliefs): Found[] {
	const cards = new Map(hub.cards.map((card) => [card.ticketId, card]));
	const rows = new Map(index.map((row) => [row.id, row]));
	const bills = Map.groupBy(statements, ({ ticketId }) => ticketId);
	const byTicket = [...tickets].flatMap(([ticketId, state]) => {
		const of = { ticketId, number: state?.subject.number ?? null };
		const card = state === null ? undefined : ticketCard(state);
		const held = cards.get(ticketId);
		// A closed ticket's card may stay with the hub until the ticket owes nothing, and is off the board either way.
		const wanted = card !== undefined && (held !== undefined || isOpenStage(card.stage)) ? card : undefined;
		const bill = state?.statement ?? undefined;
		const [live, ...more] = bills.get(ticketId) ?? [];
		return [
			difference({ ...of, place: 'board', truth: wanted, found: held }),
			difference({
				...of,
				place: 'index',
				truth: state === null ? undefined : comparedColumns(ticketIndexRow(state)),
				found: listed(rows.get(ticketId))
			}),
			difference({ ...of, place: 'statements', truth: bill && liveStatement(ticketId, bill), found: live }),
			...more.map((found) => difference({ ...of, place: 'statements', truth: undefined, found }))
		];
	});
	const states = [...tickets.values()].filter((state) => state !== null);
	const recounted = states.reduce((sum, state) => countCard(sum, undefined, ticketCard(state)), emptyCounters(hub.counters, hub.counters.day));
	return [
		...[...unreadable].map((ticketId): Found => {
			const number = rows.get(ticketId)?.number ?? cards.get(ticketId)?.number ?? null;
			return { place: 'ticket', ticketId, number, kind: 'unreadable', fields: [] };
		}),
		...byTicket,
		unreadable.size > 0 ? undefined : difference({ ticketId: null, number: null, place: 'numbers', truth: recounted, found: hub.counters }),
		difference({ ticketId: null, number: null, place: 'headquarters', truth: hub.counters, found: wall })
	].flatMap((found) => found ?? []);
}

const listed = (row: TicketRow | undefined) => row && comparedColumns(row);

const liveStatement = (ticketId: string, { lines, ...head }: StatementView): LiveStatement => ({
	...head,
	ticketId,
	lineCount: lines.length,
	lineSumMinor: lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
});

type Row = Readonly<Record<string, unknown>>;
type Pair = Pick<Found, 'place' | 'ticketId' | 'number'> & { readonly truth: Row | undefined; readonly found: Row | undefined };

function difference({ place, ticketId, number, truth, found }: Pair): Found | undefined {
	const of = { place, ticketId, number };
	if (truth === undefined && found === undefined) return undefined;
	if (truth === undefined) return { ...of, kind: 'extra', fields: [] };
	if (found === undefined) return { ...of, kind: 'missing', fields: [] };
	const fields = Object.keys(truth)
		.filter((field) => JSON.stringify(truth[field]) !== JSON.stringify(found[field]))
		.map((field) => ({ field, truth: truth[field], found: found[field] }));
	return fields.length === 0 ? undefined : { ...of, kind: 'different', fields };
}
