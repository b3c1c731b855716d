import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Rebuild } from '#shared/contract/http/operations.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { findHubs, hubIdentity } from '#worker/db/queries/find-hubs.ts';
import { upsertTicketIndex } from '#worker/db/queries/upsert-ticket-index.ts';
import { ticketIndex } from '#worker/db/schema/ticket.ts';
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
		const details = await Promise.all(ids.slice(i, i + AT_ONCE).map((id) => env.TICKET.getByName(id).detail()));
		for (const detail of details) {
			if (detail === null) continue;
			await upsertTicketIndex(db, detail.ticket);
			tickets += 1;
		}
	}
	return ok({ tickets });

	async function rebuildHub(of: (typeof hubs)[number]): Promise<number> {
		return env.HUB.getByName(of.id).rebuild({ hub: hubIdentity(of), ticketIds: await indexedIds(of.id), at: now() });
	}

	async function indexedIds(hubId: string): Promise<string[]> {
		const rows = await db.select({ id: ticketIndex.id }).from(ticketIndex).where(eq(ticketIndex.hubId, hubId));
		return rows.map(({ id }) => id);
	}
}
