import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CommandReceipt, TicketDetail } from '#shared/contract/http/ticket.ts';
import type { DemoPerson } from '../../scripts/server/demo-person.ts';
import { fillDemo } from '../../scripts/server/fill-demo.ts';
import { type TemporaryServer, temporaryServer } from '../../scripts/server/temporary-server.ts';
import { type ApiClient, signedIn } from './api-client.ts';

type Attempt = Readonly<{ ticketId: string; commandId: string; title: string }>;
type Answered = Attempt & Readonly<{ receipt: CommandReceipt }>;
type Listed = Readonly<{ items: readonly Readonly<{ id: string; number: string; title: string }>[] }>;

/** More for a long run: CRASH_ROUNDS=50 npm test */
const ROUNDS = Number(process.env.CRASH_ROUNDS ?? 2);
const TICKETS = 6;
const KILL_AFTER_MS = 700;
const PROJECTED_WITHIN_MS = 20_000;

let server: TemporaryServer;
let admin: DemoPerson;
let ticketIds: readonly string[];

beforeAll(async () => {
	server = await temporaryServer();
	const [first] = await fillDemo(server);
	if (!first) throw new Error('the demo company has nobody');
	admin = first;
	const { items } = await (await signedIn(server.origin, admin)).get<Listed>(`/tickets?state=open&limit=${TICKETS}`);
	ticketIds = items.map(({ id }) => id);
});
afterAll(() => server.discard());

const retitle = (client: ApiClient, { ticketId, commandId, title }: Attempt): Promise<Response> =>
	client.post(`/tickets/${ticketId}/commands`, { commandId, command: { type: 'ticket.retitle', title } });

/** Renames all tickets at once, as fast as they are answered, until the server is gone. */
async function workUntilKilled(client: ApiClient, round: number): Promise<{ answered: Answered[]; lost: Attempt[] }> {
	const answered: Answered[] = [];
	const lost: Attempt[] = [];
	const workOn = async (ticketId: string, lane: number): Promise<void> => {
		for (let turn = 0; ; turn += 1) {
			const attempt = { ticketId, commandId: `crash-${round}-${lane}-${turn}`, title: `crash ${round}/${lane}/${turn}` };
			try {
				const response = await retitle(client, attempt);
				if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
				answered.push({ ...attempt, receipt: (await response.json()) as CommandReceipt });
			} catch {
				lost.push(attempt);
				return;
			}
		}
	};
	const work = Promise.all(ticketIds.map(workOn));
	await new Promise((resolve) => setTimeout(resolve, KILL_AFTER_MS));
	await server.stop('SIGKILL');
	await work;
	return { answered, lost };
}

it('loses nothing it has answered and does nothing twice, however often it is killed', async () => {
	expect(ticketIds).toHaveLength(TICKETS);
	for (let round = 0; round < ROUNDS; round += 1) {
		const { answered, lost } = await workUntilKilled(await signedIn(server.origin, admin), round);
		expect(answered.length).toBeGreaterThan(0);
		server = { ...server, ...(await server.restart()) };
		const client = await signedIn(server.origin, admin);

		// What was answered is there, and a repeat of it gets the first answer.
		const repeated = await Promise.all(answered.slice(-20).map(async (attempt) => (await retitle(client, attempt)).json()));
		expect(repeated).toEqual(answered.slice(-20).map(({ receipt }) => ({ ...receipt, replayed: true })));

		// What got no answer may be asked for again without harm.
		for (const attempt of lost) expect((await retitle(client, attempt)).ok).toBe(true);

		for (const ticketId of ticketIds) {
			const { journal } = await client.get<TicketDetail>(`/tickets/${ticketId}`);
			const titles = journal.flatMap(({ events }) => events.flatMap((event) => (event.type === 'ticket.retitled' ? [event.title] : [])));
			const expected = [...answered, ...lost].filter((attempt) => attempt.ticketId === ticketId).map(({ title }) => title);
			expect(titles.filter((title) => title.startsWith(`crash ${round}/`)).sort()).toEqual(expected.sort());
			expect(journal.map(({ seq }) => seq)).toEqual(journal.map((_, index) => (journal[0]?.seq ?? 1) + index));
		}
	}
});

it('lets the search index catch up with the tickets after a kill', async () => {
	const client = await signedIn(server.origin, admin);
	for (const id of ticketIds) {
		const { ticket } = await client.get<TicketDetail>(`/tickets/${id}`);
		expect(ticket.subject.title).toMatch(/^crash /);
		const indexedTitle = async (): Promise<string | undefined> => {
			const found = await client.get<Listed>(`/tickets?q=${encodeURIComponent(ticket.subject.number)}`);
			return found.items.find((item) => item.id === id)?.title;
		};
		await expect.poll(indexedTitle, { timeout: PROJECTED_WITHIN_MS, interval: 200 }).toBe(ticket.subject.title);
	}
});
