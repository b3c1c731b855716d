import { sessionCookie } from '../../../scripts/browser/sign-in.ts';
import type { DemoPerson } from '../../../scripts/server/demo-person.ts';
import { type HttpReply, httpCall } from '../support/http-call.ts';
import { pause } from '../support/pause.ts';

const CARDS = 600;
const AT_ONCE = 8;
/** Changed in turns, each every two seconds: an object that nobody asks for ten seconds is put away, and waking six hundred takes the CPU from the page. */
const CHANGING = 100;
const REGION = 'r-east';

export type BusyBoard = Readonly<{
	origin: string;
	viewer: DemoPerson;
	/** changes one card after another, so many times a second, until it is stopped; answers how many were changed */
	change(perSecond: number): Readonly<{ stop(): Promise<number> }>;
}>;

type Customer = Readonly<{ id: string }>;
type Created = Readonly<{ ticketId: string }>;

/** Opens orders in one region until its manager's board has six hundred cards, a third of them accepted. */
export async function busyBoard({ origin, people }: { origin: string; people: readonly DemoPerson[] }): Promise<BusyBoard> {
	const viewer = people.find(({ account }) => account === 'manager.east');
	if (viewer === undefined) throw new Error(`nobody leads ${REGION}`);
	const cookie = await sessionCookie(origin, viewer);
	const post = (path: string, body: object): Promise<HttpReply> =>
		httpCall(`${origin}/api/v1${path}`, {
			method: 'POST',
			headers: { cookie, origin, 'content-type': 'application/json' },
			body: JSON.stringify(body)
		});
	const get = async <T>(path: string): Promise<T> => JSON.parse((await httpCall(`${origin}/api/v1${path}`, { headers: { cookie } })).text) as T;

	const { items: customers } = await get<{ items: readonly Customer[] }>('/customers?limit=100');
	const { hubs } = await get<{ hubs: readonly { id: string }[] }>('/me');
	let open = 0;
	for (const { id } of hubs) open += (await get<{ cards: readonly unknown[] }>(`/boards/${id}`)).cards.length;
	const tickets: string[] = [];
	for (let index = 0; open + index < CARDS; index += AT_ONCE) {
		const created = await Promise.all(Array.from({ length: AT_ONCE }, (_, lane) => openOrder(index + lane)));
		tickets.push(...created);
	}
	await pause(2_000);
	return { origin, viewer, change };

	async function openOrder(index: number): Promise<string> {
		const customer = customers[index % customers.length];
		const request = { commandId: `inp-create-${index}`, title: `空调不制冷 ${index + 1}`, customerId: customer?.id, priority: 'P2' };
		const { status, text } = await post('/tickets', request);
		if (status !== 201) throw new Error(`no order ${index}: ${status} ${text}`);
		const { ticketId } = JSON.parse(text) as Created;
		if (index % 3 === 0) {
			const { ticket } = await get<{ ticket: { flow: { items: readonly { id: string }[] } } }>(`/tickets/${ticketId}`);
			const accept = { type: 'ticket.submit', itemId: ticket.flow.items[0]?.id, outcome: 'accepted', answers: { faultType: 'cooling' } };
			await post(`/tickets/${ticketId}/commands`, { commandId: `inp-accept-${index}`, command: accept });
		}
		return ticketId;
	}

	function change(perSecond: number): { stop(): Promise<number> } {
		// Spread over the board, so that every column has some.
		const every = Math.max(1, Math.floor(tickets.length / CHANGING));
		const changing = tickets.filter((_, index) => index % every === 0).slice(0, CHANGING);
		let changed = 0;
		let over = false;
		const startedAt = performance.now();
		const lanes = Array.from({ length: AT_ONCE }, async (_, lane) => {
			for (let turn = lane; !over; turn += AT_ONCE) {
				const due = startedAt + (turn / perSecond) * 1_000;
				await pause(Math.max(0, due - performance.now()));
				const ticketId = changing[turn % changing.length];
				const priority = Math.floor(turn / changing.length) % 2 === 0 ? 'P1' : 'P2';
				const commandId = `inp-${startedAt.toFixed(0)}-${turn}`;
				const { status } = await post(`/tickets/${ticketId}/commands`, { commandId, command: { type: 'ticket.prioritise', priority } });
				if (status === 200) changed += 1;
			}
		});
		return {
			async stop() {
				over = true;
				await Promise.all(lanes);
				return changed;
			}
		};
	}
}
