import { env } from 'cloudflare:workers';
import { eq } from 'drizzle-orm';
import { encodeTime } from 'ulid';
import { beforeAll, expect, it } from 'vitest';
import { DAY } from '#shared/kernel/instant.ts';
import { session } from '#worker/db/schema/access.ts';
import { file } from '#worker/db/schema/ticket.ts';
import { createDeps } from '#worker/deps.ts';
import { runScheduled } from '#worker/jobs/run-scheduled.ts';
import { installCompany, sessionIdOf } from './support/company.ts';

beforeAll(installCompany);

const at = Date.UTC(2026, 10, 23, 4, 17);
const deps = createDeps(env);
const photos = async () => (await deps.db.select({ id: file.id }).from(file)).map(({ id }) => id);

/** A photo of two days ago that no ticket shows. */
async function anOrphan(): Promise<void> {
	const uploadedAt = at - 2 * DAY;
	const id = `${encodeTime(uploadedAt, 10)}0000000000000000`;
	await deps.db.insert(file).values({ id, mime: 'image/png', bytes: 16, owner: 'person:tech.sh', createdAt: uploadedAt });
}

/** The worker with one object that doesn't answer, and a database in which nobody can look for what has expired. */
function inTrouble(): Parameters<typeof runScheduled>[0] {
	const noAnswer = () => Promise.reject(new Error('no answer'));
	const HUB: Env['HUB'] = {
		getByName: (name) => (name === 'h-sh' ? Object.assign(Object.create(env.HUB.getByName(name)), { sweep: noAnswer }) : env.HUB.getByName(name))
	};
	return { ...deps, env: { ...env, HUB }, db: Object.assign(Object.create(deps.db), { batch: () => Promise.reject(new Error('no database')) }) };
}

it('tries each job whatever became of the others, and says of all that failed', async () => {
	await anOrphan();
	await deps.db
		.update(session)
		.set({ expiresAt: 1 })
		.where(eq(session.id, sessionIdOf('tech.sh')));
	await expect(runScheduled(inTrouble(), { cron: '* * * * *', at })).rejects.toThrow(
		'scheduled jobs failed: sweep the hubs: hub h-sh (no answer); end what has expired: no database'
	);
	expect(await photos()).toEqual([]);
	// The next one does what this one could not.
	await runScheduled(deps, { cron: '* * * * *', at });
	expect(
		await deps.db
			.select()
			.from(session)
			.where(eq(session.id, sessionIdOf('tech.sh')))
	).toEqual([]);
});
