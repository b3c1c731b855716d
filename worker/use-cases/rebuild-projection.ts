import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Rebuild } from '#shared/contract/http/operations.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { findHubs, hubIdentity } from '#worker/db/queries/find-hubs.ts';
import { replaceTicketIndex } from '#worker/db/queries/replace-ticket-index.ts';
import { upsertTicketIndex } from '#worker/db/queries/upsert-ticket-index.ts';
import { comparison, ticketIndex } from '#worker/db/schema/ticket.ts';
import type { Deps } from '#worker/deps.ts';

const AT_ONCE = 20;

/**
 * Rebuilds a projection from the ticket objects, the truth: a hub's board and numbers, headquarters' numbers from its hubs, or the
 * index rows of a hub's tickets. Every ticket is known to its hub from the moment its number is issued. Refusal: `hub.not-found`.
 */
export async function rebuildProjection({ db, env, now }: Deps, what: z.output<typeof Rebuild>): Promise<Result<{ tickets: number }>> {
	const hubs = await findHubs(db);
	if (what.what === 'headquarters') {
		await env.HEADQUARTERS.getByName('hq').forget();
		let tickets = 0;
		for (const hub of hubs) tickets += await rebuildHub(hub);
		return ok({ tickets });
	}
	const hub = hubs.find(({ id }) => id === what.hubId);
	if (hub === undefined) return refuse('hub.not-found', {}, '/hubId');
	if (what.what === 'hub') return ok({ tickets: await rebuildHub(hub) });

	const ids = [...new Set([...(await indexedIds(hub.id)), ...(await env.HUB.getByName(hub.id).ticketIds())])];
	let tickets = 0;
	for (let i = 0; i < ids.length; i += AT_ONCE) {
		const there = await Promise.all(ids.slice(i, i + AT_ONCE).map(indexAnew));
		tickets += there.filter(Boolean).length;
	}
	await forgetComparison(hub.id);
	return ok({ tickets });

	/** Whether there is such a ticket; a row of the index that is about none goes. */
	async function indexAnew(id: string): Promise<boolean> {
		const ticket = env.TICKET.getByName(id);
		const before = (await ticket.detail())?.ticket;
		await replaceTicketIndex(db, { id, state: before });
		// What it told the index between the reading and the writing was overwritten: it is asked once more.
		const after = (await ticket.detail())?.ticket;
		if (after !== undefined && after.seq !== before?.seq) await upsertTicketIndex(db, after);
		return after !== undefined;
	}

	/** What was noted of the hub is no longer so. */
	async function forgetComparison(hubId: string): Promise<void> {
		await db.delete(comparison).where(eq(comparison.hubId, hubId));
	}

	async function rebuildHub(of: (typeof hubs)[number]): Promise<number> {
		await forgetComparison(of.id);
		return env.HUB.getByName(of.id).rebuild({ hub: hubIdentity(of), ticketIds: await indexedIds(of.id), at: now() });
	}

	async function indexedIds(hubId: string): Promise<string[]> {
		const rows = await db.select({ id: ticketIndex.id }).from(ticketIndex).where(eq(ticketIndex.hubId, hubId));
		return rows.map(({ id }) => id);
	}
}
