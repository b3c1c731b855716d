import { causeOf } from '#shared/kernel/cause-of.ts';
import { settleInGroups } from '#shared/kernel/settle-in-groups.ts';
import { findHubs, hubIdentity } from '#worker/db/queries/find-hubs.ts';
import type { Deps } from '#worker/deps.ts';
import { compareNextHub } from '#worker/use-cases/compare-next-hub.ts';
import { deleteOrphans } from '#worker/use-cases/delete-orphans.ts';
import { endExpired } from '#worker/use-cases/end-expired.ts';

/** What plain workerd calls when the process has just started: everything that a crash may have cut short is asked for. */
export const START = '@start';

type Job = { readonly name: string; readonly run: (deps: Deps, at: number) => Promise<void> };

/** What is done once an hour, in which minute of it. */
const HOURLY: readonly (Job & { readonly minute: number })[] = [
	{ minute: 17, name: 'end what has expired', run: endExpired },
	{ minute: 17, name: 'delete photos that no ticket shows', run: deleteOrphans },
	{ minute: 47, name: 'compare a hub with its tickets', run: compareNextHub }
];

/**
 * The minute's net under the objects' own alarms: each hub rolls its day over, tells headquarters what it may have missed and asks a few
 * of its tickets (all of them after a start) whether they owe anything; then what the hour has in store for this minute. No job is kept
 * from running by another's failure. Rejects, when all are done, if any failed: whoever fires the cron shows it.
 */
export async function runScheduled(deps: Deps, { cron, at }: { cron: string; at: number }): Promise<void> {
	const minute = new Date(at).getUTCMinutes();
	const jobs: readonly Job[] = [
		{ name: 'sweep the hubs', run: () => sweepHubs(deps, { at, all: cron === START }) },
		...HOURLY.filter((job) => job.minute === minute)
	];
	const { failed } = await settleInGroups(jobs, 1, ({ run }) => run(deps, at));
	if (failed.length > 0) throw new Error(`scheduled jobs failed: ${failed.map(({ item, reason }) => `${item.name}: ${causeOf(reason)}`).join('; ')}`);
}

async function sweepHubs({ db, env }: Deps, { at, all }: { at: number; all: boolean }): Promise<void> {
	const hubs = await findHubs(db);
	const { failed } = await settleInGroups(hubs, hubs.length, (hub) => env.HUB.getByName(hub.id).sweep({ hub: hubIdentity(hub), at, all }));
	if (failed.length > 0) throw new Error(failed.map(({ item, reason }) => `hub ${item.id} (${causeOf(reason)})`).join(', '));
}
