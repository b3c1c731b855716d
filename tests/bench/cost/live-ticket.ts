import type { TicketDetail } from '#shared/contract/http/ticket.ts';
import type { TrackerView } from '#shared/domain/ticket/tracker-view.ts';
import { ticketIdOf } from '#worker/use-cases/ticket-id-of.ts';
import { PNG } from './png.ts';
import { type Visitor, visitor } from './visitor.ts';

/** The photos of one life: the customer's and the technician's. */
export const PHOTOS = 2;
/** Journal entries of one life: twelve, the statement's among them. */
export const TRANSITIONS = 12;

export type Cast = Readonly<{
	origin: string;
	/** the customer's network address, and the code on their appliance */
	address: string;
	entryCode: string;
	/** sessions by account and by person's id */
	sessions: Readonly<Record<string, string>>;
	services: readonly string[];
	parts: readonly string[];
	/** lets the time between two steps pass */
	between(): Promise<void>;
}>;

/**
 * One ticket from the scanned code to the stars, as people would send it: created with a photo, accepted, dispatched, a comment, on the
 * way, checked in, done with a form and a photo, settled by the system, a question and its answer, accepted by the customer, rated.
 * The customer looks five times and follows live from dispatch to the end of the work.
 */
export async function liveTicket(cast: Cast): Promise<void> {
	const { origin, between, sessions } = cast;
	const customer = visitor({ origin, address: cast.address });
	const staff = (session: string | undefined): Visitor => visitor({ origin, address: '10.0.0.1', session: session ?? '' });
	const desk = staff(sessions.ops);

	const { ticketId, track } = await fileRequest(cast, customer);
	await customer.get(track);
	await between();
	await give(desk, ticketId, (itemId) => ({ type: 'ticket.submit', itemId, outcome: 'accepted', answers: { faultType: 'cooling', note: '带电容' } }));
	await between();

	const { items } = await desk.get<{ items: readonly { id: string }[] }>(`/tickets/${ticketId}/technicians`);
	const chosen = items[0]?.id ?? '';
	await give(desk, ticketId, (itemId) => ({ type: 'ticket.assign', itemId, technicianId: chosen }));
	await between();
	await customer.get(track);
	const socket = await follow(origin, track);
	await say(desk, ticketId, '师傅明天上午到，请留人在家');
	await between();

	const technician = staff(sessions[chosen]);
	const itemId = await give(technician, ticketId, (item) => ({ type: 'ticket.depart', itemId: item }));
	await between();
	await command(technician, ticketId, { type: 'ticket.checkIn', itemId, location: { lat: 31.22, lng: 121.44 } });
	await between();
	await customer.get(track);
	const { id: photo } = await technician.post<{ id: string }>('/files', PNG);
	await command(technician, ticketId, { type: 'ticket.submit', itemId, outcome: 'done', answers: workDone(cast, photo) });
	await between();
	socket.close();

	await customer.post(`${track}/commands`, { commandId: commandId(), command: { type: 'comment', text: '师傅走后还有点响，正常吗？' } });
	await between();
	await say(desk, ticketId, '新电容磨合一两天就好，有问题随时找我们');
	await between();
	for (const [outcome, answers] of [
		['accepted', {}],
		['rated', { score: 5, comment: '很专业' }]
	] as const) {
		const { ask } = await customer.get<TrackerView>(track);
		const answer = { type: 'submit', itemId: ask?.itemId, outcome, answers };
		await customer.post(`${track}/commands`, { commandId: commandId(), command: answer });
		await between();
	}
}

async function fileRequest({ entryCode }: Cast, customer: Visitor): Promise<{ ticketId: string; track: string }> {
	await customer.get(`/public/entries/${entryCode}`);
	const { id: photo } = await customer.post<{ id: string }>(`/public/entries/${entryCode}/files`, PNG);
	const id = commandId();
	const request = { commandId: id, title: '空调不制冷', description: '开机半小时后不再制冷，外机有嗡嗡声。', photos: [photo] };
	const { trackPath } = await customer.post<{ trackPath: string }>(`/public/entries/${entryCode}/requests`, request);
	return { ticketId: await ticketIdOf(`entry:${entryCode}`, id), track: `/public/track/${trackPath.slice('/t/'.length)}` };
}

const workDone = ({ services, parts }: Cast, photo: string) => ({
	safety: ['badge', 'shoe-covers', 'power-off', 'test-run'],
	diagnosis: '启动电容容量衰减，更换后压缩机正常启动，试机三十分钟出风温度正常。',
	serviceItems: services.map((code) => ({ code, quantityMilli: 1000 })),
	spareParts: parts.map((code) => ({ code, quantityMilli: 2000 })),
	photos: [photo]
});

/** Opens the ticket, as one does before working on it, and gives a command on the work that waits; answers that work's id. */
async function give(by: Visitor, ticketId: string, make: (itemId: string) => object): Promise<string> {
	const { ticket } = await by.get<TicketDetail>(`/tickets/${ticketId}`);
	const itemId = ticket.flow.items[0]?.id ?? '';
	await command(by, ticketId, make(itemId));
	return itemId;
}

const say = (by: Visitor, ticketId: string, text: string): Promise<unknown> =>
	command(by, ticketId, { type: 'ticket.comment', audience: 'customer', text });

const command = (by: Visitor, ticketId: string, given: object): Promise<unknown> =>
	by.post(`/tickets/${ticketId}/commands`, { commandId: commandId(), command: given });

let commands = 0;
function commandId(): string {
	commands += 1;
	return `replay-${String(commands).padStart(8, '0')}`;
}

/** The customer's page while it is open: acknowledges every message, as the page does. */
function follow(origin: string, track: string): Promise<WebSocket> {
	const socket = new WebSocket(`${origin.replace('http', 'ws')}/api/v1${track}/live`);
	socket.addEventListener('message', ({ data }) => {
		const { seq }: { seq?: number } = JSON.parse(String(data));
		if (seq !== undefined) socket.send(JSON.stringify({ v: 1, type: 'ack', seq }));
	});
	return new Promise((resolve, reject) => {
		socket.addEventListener('open', () => resolve(socket));
		socket.addEventListener('error', () => reject(new Error('the tracker’s socket failed')));
	});
}
