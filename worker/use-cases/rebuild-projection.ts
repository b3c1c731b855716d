import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { TicketDetailData } from '#durable/ticket/ticket-rpc.ts';
import type { Rebuild, Rebuilt } from '#shared/contract/http/operations.ts';
import { involvementChanges } from '#shared/domain/ticket/involvement-changes.ts';
import { causeOf } from '#shared/kernel/cause-of.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { settleInGroups } from '#shared/kernel/settle-in-groups.ts';
import { findHubs, hubIdentity } from '#worker/db/queries/find-hubs.ts';
import { replaceTicketIndex } from '#worker/db/queries/replace-ticket-index.ts';
import { upsertTicketIndex } from '#worker/db/queries/upsert-ticket-index.ts';
import { comparison, ticketIndex } from '#worker/db/schema/ticket.ts';
import type { Deps } from '#worker/deps.ts';

const HUBS_AT_ONCE = 4;
const AT_ONCE = 20;

/**
 * Rebuilds a projection from the ticket objects, the truth: a hub's board and numbers, headquarters' numbers from its hubs, or the
 * index rows and lines of work of a hub's tickets. Every ticket is known to its hub from the moment its number is issued. What can't be read stays as it
 * is, is named in the answer and keeps nothing else from being rebuilt. Refusal: `hub.not-found`.
 */
export async function rebuildProjection({ db, env, now }: Deps, what: z.output<typeof Rebuild>): Promise<Result<Rebuilt>> {
	const hubs = await findHubs(db);
	if (what.what === 'headquarters') return ok(await rebuildHeadquarters());
	const hub = hubs.find(({ id }) => id === what.hubId);
	if (hub === undefined) return refuse('hub.not-found', {}, '/hubId');
	return ok(what.what === 'hub' ? await rebuildHub(hub) : await rebuildIndex(hub.id));

	/** Each hub tells its numbers anew as soon as it has them; those of one that fails stay on the wall. */
	async function rebuildHeadquarters(): Promise<Rebuilt> {
		await env.HEADQUARTERS.getByName('hq').forgetAllBut(hubs.map(({ id }) => id));
		const { done, failed } = await settleInGroups(hubs, HUBS_AT_ONCE, rebuildHub);
		for (const { item, reason } of failed) console.error('hub not rebuilt', item.id, causeOf(reason));
		return {
			tickets: done.reduce((sum, { value }) => sum + value.tickets, 0),
			left: [...failed.map(({ item: { id, name } }) => ({ kind: 'hub' as const, id, name })), ...done.flatMap(({ value }) => value.left)]
		};
	}

	async function rebuildHub(of: (typeof hubs)[number]): Promise<Rebuilt> {
		await forgetComparison(of.id);
		const numbers = await indexedNumbers(of.id);
		const { tickets, left } = await env.HUB.getByName(of.id).rebuild({ hub: hubIdentity(of), ticketIds: [...numbers.keys()], at: now() });
		return { tickets, left: left.map((id) => leftTicket(id, numbers)) };
	}

	async function rebuildIndex(hubId: string): Promise<Rebuilt> {
		const numbers = await indexedNumbers(hubId);
		const ids = [...new Set([...numbers.keys(), ...(await env.HUB.getByName(hubId).ticketIds())])];
		const { done, failed } = await settleInGroups(ids, AT_ONCE, indexAnew);
		for (const { item, reason } of failed) console.error('ticket not indexed anew', item, causeOf(reason));
		await forgetComparison(hubId);
		return { tickets: done.filter(({ value }) => value).length, left: failed.map(({ item }) => leftTicket(item, numbers)) };
	}

	/** Whether there is such a ticket; a row of the index that is about none goes. */
	async function indexAnew(id: string): Promise<boolean> {
		const ticket = env.TICKET.getByName(id);
		const before = await ticket.detail();
		await replaceTicketIndex(db, before === null ? { id } : { id, state: before.ticket, work: allWork(before) });
		// What it told the index between the reading and the writing was overwritten: it is asked once more.
		const after = await ticket.detail();
		if (after !== null && after.ticket.seq !== before?.ticket.seq) await upsertTicketIndex(db, after.ticket, allWork(after));
		return after !== null;
	}

	/** What was noted of the hub is no longer so. */
	async function forgetComparison(hubId: string): Promise<void> {
		await db.delete(comparison).where(eq(comparison.hubId, hubId));
	}

	/** The numbers of the hub's tickets by their ids, as far as the index has them. */
	async function indexedNumbers(hubId: string): Promise<ReadonlyMap<string, string>> {
		const rows = await db.select({ id: ticketIndex.id, number: ticketIndex.number }).from(ticketIndex).where(eq(ticketIndex.hubId, hubId));
		return new Map(rows.map(({ id, number }) => [id, number]));
	}
}

/** Every line of people's lists that a ticket is to have, and every one it ever had besides. */
const allWork = ({ ticket, definition, journal }: TicketDetailData) => involvementChanges({ ticketId: ticket.id, definition, journal, afterSeq: 0 });

const leftTicket = (id: string, numbers: ReadonlyMap<string, string>) => ({ kind: 'ticket' as const, id, name: numbers.get(id) ?? id });
