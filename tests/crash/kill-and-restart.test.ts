import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRandom } from '#demo/random.ts';
import type { WallSnapshot } from '#shared/contract/socket/wall.ts';
import type { DemoPerson } from '../../scripts/server/demo-person.ts';
import { fillDemo } from '../../scripts/server/fill-demo.ts';
import { type TemporaryServer, temporaryServer } from '../../scripts/server/temporary-server.ts';
import { checkIndex } from './check-index.ts';
import { checkJournals } from './check-journals.ts';
import { checkPhotos } from './check-photos.ts';
import { checkProjections } from './check-projections.ts';
import { checkRepeats } from './check-repeats.ts';
import { CommandBook } from './command-book.ts';
import { crashPlan } from './crash-plan.ts';
import { InsistentClient } from './insistent-client.ts';
import { listTickets } from './list-tickets.ts';
import { openWorkshops, signIn } from './open-workshops.ts';
import { Power } from './power.ts';
import type { Lane } from './workshop.ts';

const plan = crashPlan(process.env, Date.now());
/** When the server dies, after the load began. */
const KILL_MS = [100, 2_500] as const;
/** Every now and then the next one dies too, while it picks up what the first left. */
const RELAPSE_CHANCE = 0.25;
const RELAPSE_MS = [0, 500] as const;
/** A hub tells headquarters again with the minute's sweep; nothing takes longer. */
const DRAINED_WITHIN_MS = 90_000;
const ROUND_MS = 150_000;

const random = createRandom(plan.seed, 'kills');
const power = new Power();
const book = new CommandBook();
let server: TemporaryServer;
let lanes: Lane[];
let administrator: InsistentClient;
let hubIds: readonly string[];
let firstCount = 0;
let kills = 0;

beforeAll(async () => {
	console.log(`kill test: ${plan.rounds} rounds; CRASH_SEED=${plan.seed} chooses the same again`);
	server = await temporaryServer();
	const people: readonly DemoPerson[] = await fillDemo(server);
	const client = new InsistentClient({ origin: server.origin, power, address: '198.18.255.1', luck: createRandom(plan.seed, 'luck') });
	administrator = (await signIn(client, people, people[0]?.account ?? '')).client;
	lanes = await openWorkshops({ client, people, book, seed: plan.seed, headquarters: administrator });
	firstCount = (await listTickets(administrator)).length;
	hubIds = (await administrator.expect<WallSnapshot>({ method: 'GET', path: '/wall' })).hubs.map(({ hubId }) => hubId);
});
afterAll(async () => {
	console.log(`kill test: ${kills} kills; CRASH_SEED=${plan.seed}\n${book.report()}`);
	await server.discard();
});

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function kill(): Promise<void> {
	const dead = server.stop('SIGKILL');
	power.off();
	await dead;
	kills += 1;
	server = { ...server, ...(await server.restart()) };
	power.on();
}

/** Everybody works until the server dies under them, then insists until the next one has answered. Until `isEnough`, nobody dies. */
async function workThrough(isEnough: () => boolean): Promise<void> {
	let isOver = false;
	const work = Promise.all(
		lanes.map(async ({ turn }) => {
			while (!isOver) await turn();
		})
	);
	// Whatever goes wrong in a lane is heard by the `await` below, not as an unhandled rejection meanwhile.
	work.catch(() => undefined);
	await Promise.race([work, expect.poll(isEnough, { timeout: ROUND_MS }).toBe(true)]);
	await wait(random.between(...KILL_MS));
	isOver = true;
	await kill();
	if (random.chance(RELAPSE_CHANCE)) {
		await wait(random.between(...RELAPSE_MS));
		await kill();
	}
	await work;
}

it('loses nothing it acknowledged, does nothing twice, and everybody agrees with the tickets after each kill', {
	timeout: plan.rounds * ROUND_MS
}, async () => {
	for (let round = 1; round <= plan.rounds; round += 1) {
		const isLast = round === plan.rounds;
		await workThrough(() => !isLast || book.missing.length === 0);

		const restartedAt = performance.now();
		expect(await checkRepeats(book)).toEqual([]);
		const differences = async () => (await checkProjections(administrator, hubIds)).complaints;
		await expect.poll(differences, { timeout: DRAINED_WITHIN_MS, interval: 200 }).toEqual([]);
		const drainedMs = performance.now() - restartedAt;

		const listed = await listTickets(administrator);
		const wall = await administrator.expect<WallSnapshot>({ method: 'GET', path: '/wall' });
		expect(checkIndex({ book, listed, firstCount, wall })).toEqual([]);
		expect(await checkJournals({ book, listed, headquarters: administrator })).toEqual([]);
		expect(await checkPhotos(book, administrator)).toEqual([]);
		const { tickets, complaints } = await checkProjections(administrator, hubIds);
		expect(complaints).toEqual([]);
		expect(tickets).toBe(listed.length);
		console.log(
			`round ${round}: ${book.asked.length} asked so far, ${tickets} tickets compared, everybody agreed ${Math.round(drainedMs)} ms after the restart`
		);
	}
	expect(book.missing).toEqual([]);
	expect(book.asked.filter(({ tries }) => tries > 1).length).toBeGreaterThan(0);
});
