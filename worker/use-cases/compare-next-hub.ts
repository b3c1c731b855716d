import type { Difference } from '#shared/contract/http/operations.ts';
import { COMPANY } from '#shared/domain/access/company.ts';
import { HOUR } from '#shared/kernel/instant.ts';
import { listComparedHubs } from '#worker/db/queries/list-compared-hubs.ts';
import { listStaff } from '#worker/db/queries/list-staff.ts';
import { comparison } from '#worker/db/schema/ticket.ts';
import type { Deps } from '#worker/deps.ts';
import { compareProjections } from './compare-projections.ts';

/**
 * Compares the hub whose turn it is with its tickets (核对), notes what it came to, and tells the administrators when there are differences
 * that nobody is mending and that they haven't been told of.
 */
export async function compareNextHub(deps: Deps, at: number): Promise<void> {
	const hubs = await listComparedHubs(deps.db);
	// In turns by the hour: a hub that can't be compared keeps no other waiting.
	const hub = hubs[Math.floor(at / HOUR) % Math.max(hubs.length, 1)];
	if (hub === undefined) return;
	const { hubId, hubCode, hubName } = hub;
	const first = await compareProjections(deps, { hubId });
	if (!first.ok) return;
	const suspects = keysOfStaying(first.value.differences);
	// What is there the second time as well was not just on its way.
	const second = suspects.length === 0 ? first : await compareProjections(deps, { hubId });
	const seenAgain = new Set(second.ok ? keysOfStaying(second.value.differences) : []);
	const staying = suspects.filter((key) => seenAgain.has(key)).length;
	const row = { comparedAt: at, tickets: first.value.tickets, staying };
	await deps.db
		.insert(comparison)
		.values({ hubId, ...row })
		.onConflictDoUpdate({ target: comparison.hubId, set: row });
	if (staying <= (hub.staying ?? 0)) return;
	const notice = { key: `differs:${hubId}:${at}`, kind: 'differs', at, ticketId: null, number: hubCode, title: hubName } as const;
	await Promise.all((await managers(deps)).map((id) => deps.env.INBOX.getByName(id).notify([notice])));
}

const keysOfStaying = (differences: readonly Difference[]): string[] =>
	differences.filter(({ owed }) => !owed).map(({ place, ticketId, kind }) => `${place} ${ticketId} ${kind}`);

/** Those who may do something about it. */
async function managers({ db }: Deps): Promise<string[]> {
	const staff = await listStaff(db, COMPANY);
	return [...new Set(staff.filter(({ permissions, ownOnly }) => !ownOnly && permissions.includes('delivery.manage')).map(({ id }) => id))];
}
