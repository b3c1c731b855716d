import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CustomerView } from '#shared/contract/http/customer.ts';
import type { RoleView, UnitView } from '#shared/contract/http/organisation.ts';
import { call, commandId, installCompany } from './support/company.ts';
import { createTicket, detail, drained, expectOk, give, workUpToAcceptance } from './support/story.ts';

beforeAll(installCompany);

describe('a change that names nothing', () => {
	it('changes nothing: no default creeps into a PATCH', async () => {
		const device = (
			await call<{ id: string }>('agent.sh', 'POST', '/api/v1/equipment', {
				customerId: 'c-1',
				name: '空调',
				model: 'KFR-35',
				serial: 'SN1',
				installedOn: '2024-05-01',
				warrantyUntil: '2030-05-01'
			})
		).body;
		const role = (
			await call<RoleView>('admin', 'POST', '/api/v1/roles', { nameZh: '外协', nameEn: 'Contractor', ownOnly: true, permissions: ['ticket.view'] })
		).body;
		const things = [
			['agent.sh', '/api/v1/customers/c-1', await call<CustomerView>('agent.sh', 'GET', '/api/v1/customers/c-1')],
			['agent.sh', `/api/v1/equipment/${device.id}`, await call('agent.sh', 'GET', `/api/v1/equipment/${device.id}`)]
		] as const;
		for (const [account, path, before] of things) expect((await call(account, 'PATCH', path, {})).body).toEqual(before.body);
		expect((await call('admin', 'PATCH', `/api/v1/roles/${role.id}`, {})).body).toEqual(role);
		const units = async () => (await call<{ items: UnitView[] }>('admin', 'GET', '/api/v1/units')).body.items.find(({ id }) => id === 's-sh-1');
		const before = await units();
		expect((await call('admin', 'PATCH', '/api/v1/units/s-sh-1', {})).body).toEqual(before);
	});
});

describe('a command id', () => {
	it('can’t be one of the system’s', async () => {
		const { ticketId } = await createTicket();
		const itemId = (await detail(ticketId)).ticket.flow.items[0]?.id;
		const stolen = await give(
			'agent.sh',
			ticketId,
			{ type: 'ticket.comment', audience: 'internal', text: '占用' },
			{ commandId: `timer:deadline:${itemId}` }
		);
		expect(stolen.status).toBe(422);
	});

	it('of somebody else is no repeat of theirs', async () => {
		const { ticketId } = await createTicket();
		const envelope = { commandId: commandId() };
		await expectOk(give('agent.sh', ticketId, { type: 'ticket.comment', audience: 'internal', text: '甲' }, envelope));
		const other = await give('dispatch.sh', ticketId, { type: 'ticket.comment', audience: 'internal', text: '乙' }, envelope);
		expect(other.body.code).toBe('ticket.command-reused');
	});

	it('of a customer’s request is told to nobody, so nobody can claim their link with it', async () => {
		const request = { commandId: commandId(), title: '冰箱漏水', name: '孙先生', phone: '13700001111' };
		const filed = (await call<{ number: string }>(null, 'POST', '/api/v1/public/entries/storecode01/requests', request)).body;
		const { items } = (await call<{ items: { id: string }[] }>('ops', 'GET', `/api/v1/tickets?q=${filed.number}`)).body;
		const ticketId = items[0]?.id ?? '';
		expect(JSON.stringify(await detail(ticketId))).not.toContain(request.commandId);
		const { commandId: shown = '' } = (await detail(ticketId)).journal[0] ?? {};
		expect((await call(null, 'POST', '/api/v1/public/entries/storecode01/requests', { ...request, commandId: shown })).status).toBe(422);
	});
});

describe('whoever may not act', () => {
	it('holds no technician’s place and learns nothing of what they may not see', async () => {
		const { ticketId } = await createTicket({ urgent: true });
		const assign = { type: 'ticket.assign', technicianId: 'tech.sh' };
		expect((await give('agent.sh', ticketId, assign)).body.code).toBe('ticket.forbidden');
		expect((await give('manager.south', ticketId, { ...assign, technicianId: 'nobody' })).body.code).toBe('ticket.not-found');
	});

	it('makes no customer of a request that is refused', async () => {
		const before = (await call<{ items: unknown[] }>('ops', 'GET', '/api/v1/customers')).body.items.length;
		const refused = await call(null, 'POST', '/api/v1/public/entries/storecode01/requests', {
			commandId: commandId(),
			title: '漏水',
			name: '钱女士',
			phone: '13700002222',
			photos: ['not-there']
		});
		expect(refused.body).toMatchObject({ code: 'file.not-found' });
		expect((await call<{ items: unknown[] }>('ops', 'GET', '/api/v1/customers')).body.items.length).toBe(before);
	});
});

describe('a closed ticket', () => {
	it('stays with its hub, off the board, until it owes nothing to anybody', async () => {
		const ticketId = await workUpToAcceptance();
		await expectOk(give('agent.sh', ticketId, { type: 'ticket.submit', outcome: 'accepted', answers: {} }));
		await expectOk(give('agent.sh', ticketId, { type: 'ticket.submit', outcome: 'rated', answers: { score: 5 } }));
		await drained(ticketId);
		const hub = env.HUB.getByName('h-sh');
		expect((await hub.board('all')).cards.some((card) => card.ticketId === ticketId)).toBe(false);
		expect(await hub.ticketIds()).toContain(ticketId);
		await hub.sweep({
			hub: { hubId: 'h-sh', hubName: '上海服务中枢', code: 'SH', regionId: 'r-east', adcode: '310100', timeZone: 'Asia/Shanghai' },
			at: Date.now(),
			all: false
		});
		expect(await hub.ticketIds()).not.toContain(ticketId);
	});
});
