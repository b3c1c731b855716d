import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { COMPANY } from '#shared/domain/access/company.ts';
import { HOUR } from '#shared/kernel/instant.ts';
import { listComparedHubs } from '#worker/db/queries/list-compared-hubs.ts';
import { listStaff } from '#worker/db/queries/list-staff.ts';
import { comparison } from '#worker/db/schema/ticket.ts';
import type { Deps } from '#worker/deps.ts';
import { keysOf, stayingDifferences } from '#worker/projections/staying-differences.ts';
import { compareProjections } from './compare-projections.ts';

/**
 * Compares the hub whose turn it is with its tickets (核对), notes what it came to, and tells the administrators when there are differences
 * that nobody is mending and that they haven't been told of: others than the last time, however many.
 */
export async function compareNextHub(deps: Deps, at: number): Promise<void> {
	const hubs = await listComparedHubs(deps.db);
	// In turns by the hour: a hub that can't be compared keeps no other waiting.
	const hub = hubs[Math.floor(at / HOUR) % Math.max(hubs.length, 1)];
	if (hub === undefined) return;
	const { hubId, hubCode, hubName } = hub;
	const first = await compareProjections(deps, { hubId });
	if (!first.ok) return;
	const second = first.value.differences.every(({ owed }) => owed) ? first : await compareProjections(deps, { hubId });
	const staying = second.ok ? stayingDifferences(first.value.differences, second.value.differences) : [];
	const known = new Set(await knownKeys(deps, hubId));
	const keys = keysOf(staying);
	const row = { comparedAt: at, tickets: first.value.tickets, staying: staying.length, stayingKeys: JSON.stringify(keys) };
	await deps.db
		.insert(comparison)
		.values({ hubId, ...row })
		.onConflictDoUpdate({ target: comparison.hubId, set: row });
	if (keys.every((key) => known.has(key))) return;
	const notice = { key: `differs:${hubId}:${at}`, kind: 'differs', at, ticketId: null, number: hubCode, title: hubName } as const;
	await Promise.all((await managers(deps)).map((id) => deps.env.INBOX.getByName(id).notify([notice])));
}

const Keys = z.array(z.string());

/** What stayed the last time, of which whoever may mend it has been told. */
async function knownKeys({ db }: Deps, hubId: string): Promise<string[]> {
	const [row] = await db.select({ keys: comparison.stayingKeys }).from(comparison).where(eq(comparison.hubId, hubId));
	return row === undefined ? [] : Keys.parse(JSON.parse(row.keys));
}

/** Those who may do something about it. */
async function managers({ db }: Deps): Promise<string[]> {
	const staff = await listStaff(db, COMPANY);
	return [...new Set(staff.filter(({ permissions, ownOnly }) => !ownOnly && permissions.includes('delivery.manage')).map(({ id }) => id))];
}
