import { and, eq, getTableColumns, gt, isNull, lt, sql } from 'drizzle-orm';
import type { Comparison } from '#shared/contract/http/operations.ts';
import type { TicketState } from '#shared/domain/ticket/ticket-state.ts';
import { causeOf } from '#shared/kernel/cause-of.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { type Settled, settleInGroups } from '#shared/kernel/settle-in-groups.ts';
import { findHubs } from '#worker/db/queries/find-hubs.ts';
import { statement } from '#worker/db/schema/money.ts';
import { ticketIndex } from '#worker/db/schema/ticket.ts';
import type { Deps } from '#worker/deps.ts';
import { type Found, findDifferences } from '#worker/projections/find-differences.ts';

const AT_ONCE = 20;
const STATEMENTS_AT_ONCE = 90;
const MOST_DIFFERENCES = 200;

/**
 * Holds what others believe about a hub's tickets against the tickets themselves (核对); changes nothing. The company goes on meanwhile, so
 * what seems different is looked at again: a ticket that moved is not judged. One that can't be read either time is told of as such, and
 * the rest is compared. Refusal: `hub.not-found`.
 */
export async function compareProjections(deps: Deps, { hubId }: { hubId: string }): Promise<Result<Comparison>> {
	const { db, env } = deps;
	if (!(await findHubs(db)).some(({ id }) => id === hubId)) return refuse('hub.not-found');
	const hub = env.HUB.getByName(hubId);
	const before = await hub.holdings();
	const indexed = await db.select({ id: ticketIndex.id }).from(ticketIndex).where(eq(ticketIndex.hubId, hubId));
	const ids = [...new Set([...indexed.map(({ id }) => id), ...(await hub.ticketIds())])];
	const { tickets, unreadable } = await readTickets(deps, ids);
	const index = await db.select().from(ticketIndex).where(eq(ticketIndex.hubId, hubId));
	const statements = await readStatements(deps, ids);
	const wall = (await env.HEADQUARTERS.getByName('hq').wall(hubId)).hubs[0];
	const after = await hub.holdings();
	if (before === null || after === null) return ok({ hubId, tickets: 0, moved: 0, found: 0, differences: [] });

	const found = findDifferences({ tickets, unreadable, hub: after, wall, index, statements });
	const suspects = [...new Set(found.flatMap(({ ticketId }) => ticketId ?? []))];
	const second = await lookAgain(deps, suspects);
	// One that could be read only once of the two times is on its way from one to the other.
	const hasMoved = (id: string) => unreadable.has(id) === second.has(id) || second.get(id)?.seq !== tickets.get(id)?.seq;
	const moved = suspects.filter(hasMoved).length;
	const still = before.seq === after.seq && moved === 0;
	const owesBoard = found.some(({ place, ticketId }) => place === 'board' && ticketId !== null && second.get(ticketId)?.owed.has('hub'));
	const isOwed = ({ place, ticketId }: Found): boolean => {
		if (place === 'ticket') return false;
		if (ticketId !== null) return second.get(ticketId)?.owed.has(TARGETS[place]) ?? false;
		return place === 'headquarters' ? !after.told : owesBoard;
	};
	const differences = found
		.filter(({ ticketId }) => (ticketId === null ? still : !hasMoved(ticketId)))
		.map((difference) => ({ ...difference, owed: isOwed(difference) }));
	return ok({
		hubId,
		tickets: [...tickets.values()].filter((state) => state !== null).length,
		moved: Math.max(moved, still ? 0 : 1),
		found: differences.length,
		differences: differences.slice(0, MOST_DIFFERENCES)
	});
}

/** Which of a ticket's deliveries brings each projection up to date. */
const TARGETS: Readonly<Record<Exclude<Found['place'], 'ticket'>, string>> = {
	board: 'hub',
	numbers: 'hub',
	headquarters: 'hub',
	index: 'index',
	statements: 'statement'
};

type Tickets = { readonly tickets: ReadonlyMap<string, TicketState | null>; readonly unreadable: ReadonlySet<string> };

async function readTickets({ env }: Deps, ids: readonly string[]): Promise<Tickets> {
	const read = await settleInGroups(ids, AT_ONCE, async (id) => (await env.TICKET.getByName(id).detail())?.ticket ?? null);
	for (const { item, reason } of read.failed) console.error('ticket not compared', item, causeOf(reason));
	return { tickets: byItem(read), unreadable: new Set(read.failed.map(({ item }) => item)) };
}

type Look = { readonly seq: number | undefined; readonly owed: ReadonlySet<string> };

/** How far each ticket is now and what it owes; of one that can't be read nothing. */
async function lookAgain({ env }: Deps, ids: readonly string[]): Promise<ReadonlyMap<string, Look>> {
	const looks = await settleInGroups(ids, AT_ONCE, async (id): Promise<Look> => {
		const ticket = env.TICKET.getByName(id);
		const [detail, outbox] = await Promise.all([ticket.detail(), ticket.outbox()]);
		const seq = detail?.ticket.seq;
		const owed = Object.entries(outbox).flatMap(([target, { acked, parked }]) => (acked < (seq ?? 0) && !parked ? [target] : []));
		return { seq, owed: new Set(owed) };
	});
	return byItem(looks);
}

const byItem = <Out>({ done }: Settled<string, Out>): ReadonlyMap<string, Out> => new Map(done.map(({ item, value }) => [item, value]));

async function readStatements({ db }: Deps, ticketIds: readonly string[]) {
	const live = [];
	for (let i = 0; i < ticketIds.length; i += STATEMENTS_AT_ONCE) {
		const { lines: _, ...columns } = getTableColumns(statement);
		const rows = await db
			.select({
				...columns,
				lineCount: sql<number>`json_array_length(${statement.lines})`,
				lineSumMinor: sql<number>`(select coalesce(sum(value ->> 'amountMinor'), 0) from json_each(${statement.lines}))`
			})
			// A list has no end to its bound parameters; and each of its tickets is one range of ids (`statementsOf`).
			.from(sql`json_each(${JSON.stringify(ticketIds.slice(i, i + STATEMENTS_AT_ONCE))}) as wanted`)
			.innerJoin(
				statement,
				and(gt(statement.id, sql`wanted.value || '-'`), lt(statement.id, sql`wanted.value || '.'`), eq(statement.ticketId, sql`wanted.value`))
			)
			.where(isNull(statement.voidedAt));
		live.push(...rows);
	}
	return live;
}
