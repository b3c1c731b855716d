import { env } from 'cloudflare:workers';
import type { CommandReceipt, TicketDetail } from '#shared/contract/http/ticket.ts';
import type { Result } from '#shared/kernel/result.ts';
import { type Account, call, commandId, type Reply } from './company.ts';

/** A ticket of the Shanghai customer, created by the agent. */
export async function createTicket(change: Record<string, unknown> = {}): Promise<CommandReceipt> {
	const created = await call<CommandReceipt>('agent.sh', 'POST', '/api/v1/tickets', {
		commandId: commandId(),
		title: '空调不制冷',
		customerId: 'c-1',
		...change
	});
	if (created.status !== 201) throw new Error(JSON.stringify(created.body));
	return created.body;
}

export async function detail(ticketId: string, account: Account = 'ops'): Promise<TicketDetail> {
	const { body } = await call<TicketDetail>(account, 'GET', `/api/v1/tickets/${ticketId}`);
	return body;
}

/** Gives a command on the open item. */
export async function give(
	account: Account,
	ticketId: string,
	command: Record<string, unknown>,
	envelope: Record<string, unknown> = {}
): Promise<Reply<CommandReceipt & { code?: string }>> {
	const found = await env.TICKET.getByName(ticketId).detail();
	const itemId = found?.ticket.flow.items[0]?.id ?? 'none';
	return call(account, 'POST', `/api/v1/tickets/${ticketId}/commands`, { commandId: commandId(), command: { itemId, ...command }, ...envelope });
}

/** Uploads a tiny PNG as somebody; answers its id. */
export async function uploadPhoto(account: Account): Promise<string> {
	const { body } = await call<{ id: string }>(account, 'POST', '/api/v1/files', PNG, { 'content-type': 'image/png' });
	return body.id;
}

export const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82]);

export const SAFETY = ['badge', 'shoe-covers', 'power-off', 'test-run'];

/** Takes a new ticket through the desk and the technician's work, up to the customer's acceptance. */
export async function workUpToAcceptance(change: Record<string, unknown> = {}): Promise<string> {
	const { ticketId } = await createTicket(change);
	await expectOk(give('agent.sh', ticketId, { type: 'ticket.submit', outcome: 'accepted', answers: { faultType: 'cooling' } }));
	await expectOk(give('dispatch.sh', ticketId, { type: 'ticket.assign', technicianId: 'tech.sh' }));
	await expectOk(give('tech.sh', ticketId, { type: 'ticket.checkIn', location: { lat: 31.2, lng: 121.4 } }));
	const photo = await uploadPhoto('tech.sh');
	const answers = {
		safety: SAFETY,
		diagnosis: '更换启动电容后制冷正常',
		serviceItems: [{ code: 'SV-AC-01', quantityMilli: 1000 }],
		spareParts: [{ code: 'SP-AC-11', quantityMilli: 2000 }],
		photos: [photo]
	};
	await expectOk(give('tech.sh', ticketId, { type: 'ticket.submit', outcome: 'done', answers }));
	return ticketId;
}

export async function expectOk(reply: Promise<Reply<CommandReceipt & { code?: string }>>): Promise<CommandReceipt> {
	const { status, body } = await reply;
	if (status !== 200) throw new Error(JSON.stringify(body));
	return body;
}

/** Waits until what tickets owe to hubs, index, inboxes and statements has been told. */
export async function drained(...ticketIds: string[]): Promise<void> {
	for (const id of ticketIds)
		for (let tries = 0; !(await env.TICKET.getByName(id).sweep()); tries += 1) if (tries > 50) throw new Error(`outbox of ${id} does not drain`);
}

export const expectValue = <T>(result: Result<T>): T => {
	if (!result.ok) throw new Error(result.error.code);
	return result.value;
};
