import { beforeAll, describe, expect, it } from 'vitest';
import type { AuditView } from '#shared/contract/http/operations.ts';
import type { UnitView } from '#shared/contract/http/organisation.ts';
import { type Account, call, installCompany } from './support/company.ts';
import { createTicket } from './support/story.ts';

beforeAll(installCompany);

const log = async (query = '', account: Account = 'admin') =>
	(await call<{ items: AuditView[]; nextCursor: string | null }>(account, 'GET', `/api/v1/audit${query}`)).body.items;
const latest = async (action: string) => (await log('?limit=100')).find((entry) => entry.action === action);
const signIn = (account: string, password: string, address = '203.0.113.5') =>
	call(null, 'POST', '/api/v1/session', { account, password }, { 'cf-connecting-ip': address });

describe('the audit log', () => {
	it('knows who signed in, who failed to, who was locked out and who signed out, and no password', async () => {
		const password = 'correct-horse-battery';
		await call('admin', 'POST', '/api/v1/people', { name: '何文员', account: 'clerk', password, assignments: [{ roleId: 'agent', unitId: 'h-sh' }] });
		await signIn('clerk', 'wrong-password');
		await signIn('my-secret-typed-here', 'x');
		const signedIn = await signIn('clerk', password);
		const cookie = { cookie: signedIn.response.headers.get('set-cookie')?.split(';')[0] ?? '' };
		await call(null, 'DELETE', '/api/v1/session', undefined, cookie);
		for (let i = 0; i < 12; i += 1) await signIn('clerk', 'wrong-password');

		const entries = (await log('?kind=session&limit=100'))
			.reverse()
			.map(({ userName, action, subject, address }) => [userName, action, subject, address]);
		const from = '203.0.113.5';
		expect(entries).toEqual([
			['何文员', 'session.refused', 'clerk', from],
			['', 'session.refused', 'my***', from],
			['何文员', 'session.opened', 'clerk', from],
			['何文员', 'session.ended', 'clerk', 'local'],
			...Array.from({ length: 8 }, () => ['何文员', 'session.refused', 'clerk', from]),
			// Once, however often somebody goes on trying.
			['何文员', 'session.locked-out', 'clerk', from]
		]);
		expect(JSON.stringify(await log('?limit=100'))).not.toMatch(/correct-horse|wrong-password|my-secret/);
	});

	it('tells what a customer was and became, with phone, name and address masked', async () => {
		const address = { text: '上海市静安区愚园路68弄', adcode: '310106', lat: 31.22, lng: 121.44 };
		const made = await call<{ id: string }>('agent.sh', 'POST', '/api/v1/customers', { name: '孙大圣', phone: '13911112222', address });
		await call('agent.sh', 'PATCH', `/api/v1/customers/${made.body.id}`, { phone: '13933332222', level: 'vip' });
		expect(await latest('customer.created')).toMatchObject({
			userName: '谢建国',
			subject: made.body.id,
			detail: {
				name: { before: null, after: '孙**' },
				phone: { before: null, after: '139****2222' },
				address: { before: null, after: '上海市静安区***' }
			}
		});
		expect((await latest('customer.changed'))?.detail).toEqual({
			phone: { before: '139****2222', after: '139****2222' },
			level: { before: 'standard', after: 'vip' }
		});
		expect(JSON.stringify(await log('?limit=100'))).not.toMatch(/孙大圣|13911112222|13933332222|愚园路/);
	});

	it('tells of equipment, units, people, roles, tokens and links', async () => {
		const device = { customerId: 'c-1', name: '空调', model: 'KFR-35', serial: 'sn9' };
		const { id } = (await call<{ id: string }>('agent.sh', 'POST', '/api/v1/equipment', device)).body;
		await call('agent.sh', 'PATCH', `/api/v1/equipment/${id}`, { model: 'KFR-50' });
		expect((await latest('equipment.created'))?.detail).toMatchObject({ serial: { before: null, after: 'SN9' } });
		expect((await latest('equipment.changed'))?.detail).toEqual({ model: { before: 'KFR-35', after: 'KFR-50' } });

		const store = { parentId: 'h-sh', kind: 'store', name: '云杉徐家汇店', code: 'SH009', adcode: '310104' };
		const unit = (await call<UnitView>('admin', 'POST', '/api/v1/units', store)).body;
		await call('admin', 'PATCH', `/api/v1/units/${unit.id}`, { archived: true });
		expect((await latest('unit.created'))?.detail).toMatchObject({ code: { before: null, after: 'SH009' } });
		expect((await latest('unit.changed'))?.detail).toEqual({ archived: { before: false, after: true } });
		// The code on the sticker opens a form for whoever knows it.
		expect(JSON.stringify(await log('?limit=100'))).not.toContain(unit.entryCode);

		await call('admin', 'PATCH', '/api/v1/people/ops', { superiorId: 'admin', password: 'another-long-password' });
		expect((await latest('person.changed'))?.detail).toEqual({ superiorId: { before: null, after: 'admin' }, password: 'changed' });

		const token = (
			await call<{ id: string; token: string }>('agent.sh', 'POST', '/api/v1/tokens', {
				name: '报表',
				permissions: ['ticket.view'],
				expiresInDays: 3
			})
		).body;
		await call('agent.sh', 'DELETE', `/api/v1/tokens/${token.id}`);
		expect([(await latest('token.created'))?.subject, (await latest('token.revoked'))?.subject]).toEqual(['报表', '报表']);
		const { ticketId, number } = await createTicket();
		const link = (await call<{ token: string }>('agent.sh', 'POST', `/api/v1/tickets/${ticketId}/link`)).body;
		expect(await latest('link.created')).toMatchObject({ userName: '谢建国', subject: number });
		expect(JSON.stringify(await log('?limit=100'))).not.toMatch(new RegExp(`${token.token}|${link.token}`));
	});

	it('is shown by kind, page by page, newest first', async () => {
		const kinds = async (kind: string) => new Set((await log(`?kind=${kind}&limit=100`)).map(({ action }) => action.split('.')[0]));
		for (const kind of ['session', 'customer', 'unit', 'token', 'link']) expect(await kinds(kind)).toEqual(new Set([kind]));
		expect((await call('admin', 'GET', '/api/v1/audit?kind=weather')).status).toBe(422);
		const all = await log('?limit=100');
		const first = (await call<{ items: AuditView[]; nextCursor: string }>('admin', 'GET', '/api/v1/audit?limit=3')).body;
		const second = (await call<{ items: AuditView[] }>('admin', 'GET', `/api/v1/audit?limit=3&cursor=${first.nextCursor}`)).body;
		expect([...first.items, ...second.items]).toEqual(all.slice(0, 6));
		expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).sort((a, b) => b - a));
	});
});
