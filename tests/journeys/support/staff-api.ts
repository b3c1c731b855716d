import { sessionCookie } from '../../../scripts/browser/sign-in.ts';
import type { DemoPerson } from '../../../scripts/server/demo-person.ts';
import type { CustomerView } from '../../../shared/contract/http/customer.ts';
import type { CommandReceipt } from '../../../shared/contract/http/ticket.ts';

export type StaffApi = Readonly<{
	get<T>(path: string): Promise<T>;
	post<T>(path: string, body: unknown): Promise<T>;
	/** A ticket of a customer of the person's hub. */
	create(title: string): Promise<CommandReceipt>;
	command(ticketId: string, command: Readonly<Record<string, unknown>>): Promise<CommandReceipt>;
}>;

/** What others do meanwhile: the API as one of the staff, past every browser. */
export async function staffApi(origin: string, person: DemoPerson | undefined): Promise<StaffApi> {
	if (person === undefined) throw new Error('the demo company has nobody of that name');
	const cookie = await sessionCookie(origin, person);
	const ask = async <T>(path: string, init: RequestInit = {}): Promise<T> => {
		const response = await fetch(`${origin}/api/v1${path}`, { ...init, headers: { cookie, origin, 'content-type': 'application/json' } });
		if (!response.ok) throw new Error(`${init.method ?? 'GET'} ${path}: ${response.status} ${await response.text()}`);
		return response.json() as Promise<T>;
	};
	const post = <T>(path: string, body: unknown): Promise<T> => ask(path, { method: 'POST', body: JSON.stringify(body) });
	return {
		get: (path) => ask(path),
		post,
		async create(title) {
			const { items } = await ask<{ items: CustomerView[] }>('/customers?limit=1');
			return post('/tickets', { commandId: crypto.randomUUID(), title, customerId: items[0]?.id });
		},
		command: (ticketId, command) => post(`/tickets/${ticketId}/commands`, { commandId: crypto.randomUUID(), command })
	};
}
