import { findHubs, hubIdentity } from '#worker/db/queries/find-hubs.ts';
import type { Deps } from '#worker/deps.ts';
import { compareNextHub } from '#worker/use-cases/compare-next-hub.ts';
import { deleteOrphans } from '#worker/use-cases/delete-orphans.ts';
import { endExpired } from '#worker/use-cases/end-expired.ts';

/** What plain workerd calls when the process has just started: everything that a crash may have cut short is asked for. */
export const START = '@start';

/**
 * The minute's net under the objects' own alarms: each hub rolls its day over, tells headquarters what it may have missed and asks a few
 * of its tickets (all of them after a start) whether they owe anything. Once an hour what has expired is ended, photos that no ticket
 * shows are deleted, and, half an hour apart from that, one hub is compared with its tickets.
 */
export async function runScheduled(deps: Deps, { cron, at }: { cron: string; at: number }): Promise<void> {
	const hubs = await findHubs(deps.db);
	const results = await Promise.allSettled(
		hubs.map((hub) => deps.env.HUB.getByName(hub.id).sweep({ hub: hubIdentity(hub), at, all: cron === START }))
	);
	for (const [index, result] of results.entries())
		if (result.status === 'rejected') console.error('hub sweep failed', hubs[index]?.id, String(result.reason));
	const minute = new Date(at).getUTCMinutes();
	if (minute === 17) {
		await endExpired(deps, at);
		await deleteOrphans(deps, at);
	}
	if (minute === 47) await compareNextHub(deps, at);
}
