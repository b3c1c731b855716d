import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { assert } from '#shared/kernel/assert.ts';
import worker from '#worker/api.ts';
import { insertMany } from '#worker/db/queries/insert-many.ts';
import { assignment, person } from '#worker/db/schema/access.ts';
import { customer } from '#worker/db/schema/customer.ts';
import { catalogItem } from '#worker/db/schema/money.ts';
import { unit } from '#worker/db/schema/organisation.ts';
import { createDeps } from '#worker/deps.ts';
import { installFoundation } from '#worker/use-cases/install-foundation.ts';
import { openSession } from '#worker/use-cases/open-session.ts';
import { sealPhone } from '#worker/use-cases/seal-phone.ts';

export const ORIGIN = 'http://baton.test';

const place = (adcode: string, lat: number, lng: number) => ({
	adcode,
	lat,
	lng,
	address: '',
	timeZone: 'Asia/Shanghai',
	entryCode: null,
	archivedAt: null
});

const UNITS = [
	{ id: 'hq', parentId: null, kind: 'hq' as const, name: '云杉家电', code: 'HQ', path: '/hq/', tier: 1, ...place('100000', 39.9, 116.4) },
	{
		id: 'r-east',
		parentId: 'hq',
		kind: 'region' as const,
		name: '华东大区',
		code: 'EAST',
		path: '/hq/r-east/',
		tier: 1,
		...place('310000', 31.2, 121.4)
	},
	{
		id: 'r-south',
		parentId: 'hq',
		kind: 'region' as const,
		name: '华南大区',
		code: 'SOUTH',
		path: '/hq/r-south/',
		tier: 1,
		...place('440000', 23.1, 113.3)
	},
	{
		id: 'h-sh',
		parentId: 'r-east',
		kind: 'hub' as const,
		name: '上海服务中枢',
		code: 'SH',
		path: '/hq/r-east/h-sh/',
		tier: 1,
		...place('310100', 31.23, 121.47)
	},
	{
		id: 'h-hz',
		parentId: 'r-east',
		kind: 'hub' as const,
		name: '杭州服务中枢',
		code: 'HZ',
		path: '/hq/r-east/h-hz/',
		tier: 2,
		...place('330100', 30.27, 120.15)
	},
	{
		id: 'h-gz',
		parentId: 'r-south',
		kind: 'hub' as const,
		name: '广州服务中枢',
		code: 'GZ',
		path: '/hq/r-south/h-gz/',
		tier: 3,
		...place('440100', 23.13, 113.26)
	},
	{
		id: 's-sh-1',
		parentId: 'h-sh',
		kind: 'store' as const,
		name: '云杉静安寺店',
		code: 'SH001',
		path: '/hq/r-east/h-sh/s-sh-1/',
		tier: 1,
		...place('310106', 31.22, 121.45),
		address: '上海市静安区南京西路1618号',
		entryCode: 'storecode01'
	}
];

const PEOPLE = [
	['admin', '宋静', 'administrator', 'hq', null],
	['ops', '唐红梅', 'hq-operations', 'hq', null],
	['manager.east', '张慧敏', 'regional-manager', 'r-east', 'ops'],
	['manager.south', '郑静', 'regional-manager', 'r-south', 'ops'],
	['dispatch.sh', '陈伟', 'dispatcher', 'h-sh', 'manager.east'],
	['agent.sh', '谢建国', 'agent', 'h-sh', 'manager.east'],
	['tech.sh', '曹子轩', 'technician', 'h-sh', 'dispatch.sh'],
	['tech2.sh', '赵敏', 'technician', 'h-sh', 'dispatch.sh'],
	['tech.gz', '李明辉', 'technician', 'h-gz', 'manager.south']
] as const;

export type Account = (typeof PEOPLE)[number][0];

const cookies = new Map<string, { cookie: string; sessionId: string }>();

/** A small company: two regions, three hubs, a store, nine people with a session each, a customer in Shanghai, a catalogue. */
export async function installCompany(): Promise<void> {
	const deps = createDeps(env);
	await installFoundation(deps, { company: '云杉家电' });
	await insertMany(deps.db, unit, UNITS);
	await insertMany(
		deps.db,
		person,
		PEOPLE.map(([id, name, , , superiorId]) => ({ id, account: id, name, passwordHash: 'scrypt$2$1$1$AA==$AA==', superiorId, createdAt: 1 }))
	);
	await insertMany(
		deps.db,
		assignment,
		PEOPLE.map(([personId, , roleId, unitId]) => ({ personId, roleId, unitId }))
	);
	await insertMany(deps.db, catalogItem, [
		{
			code: 'SV-AC-01',
			kind: 'service-item',
			categoryZh: '空调',
			categoryEn: 'Air conditioners',
			nameZh: '空调检修',
			nameEn: 'Air conditioner repair',
			unitZh: '次',
			unitEn: 'job',
			priceMinor: 12_000,
			currency: 'CNY'
		},
		{
			code: 'SP-AC-11',
			kind: 'spare-part',
			categoryZh: '空调',
			categoryEn: 'Air conditioners',
			nameZh: '启动电容',
			nameEn: 'Start capacitor',
			unitZh: '个',
			unitEn: 'pc',
			priceMinor: 4_555,
			currency: 'CNY'
		}
	]);
	const sealed = await sealPhone(deps, { phone: '13800001234', table: 'customer', rowId: 'c-1' });
	assert(sealed.ok, 'phone');
	await deps.db.insert(customer).values({
		id: 'c-1',
		name: '王秀英',
		...sealed.value,
		level: 'vip',
		tags: '["老客户"]',
		addressText: '上海市静安区愚园路68弄',
		adcode: '310106',
		lat: 31.22,
		lng: 121.44,
		hubId: 'h-sh',
		preferredStoreId: 's-sh-1',
		path: '/hq/r-east/h-sh/s-sh-1/',
		createdAt: 1
	});
	for (const [id] of PEOPLE) {
		const { secret, id: sessionId } = await openSession(deps, { personId: id, address: 'test', agent: 'vitest' });
		cookies.set(id, { cookie: `baton_session=${secret}`, sessionId });
	}
}

export const sessionIdOf = (account: Account): string => cookies.get(account)?.sessionId ?? '';

export type Reply<T = Record<string, unknown>> = { readonly status: number; readonly body: T; readonly response: Response };

/** Calls the API as a signed-in person, or as nobody. */
export async function call<T = Record<string, unknown>>(
	account: Account | null,
	method: string,
	path: string,
	body?: unknown,
	headers: Record<string, string> = {},
	bindings: Env = env
): Promise<Reply<T>> {
	const cookie: Record<string, string> = account === null ? {} : { cookie: cookies.get(account)?.cookie ?? '' };
	const ctx = createExecutionContext();
	const raw = body instanceof Uint8Array || typeof body === 'string';
	const request = new Request(`${ORIGIN}${path}`, {
		method,
		headers: { origin: ORIGIN, ...(body === undefined || raw ? {} : { 'content-type': 'application/json' }), ...cookie, ...headers },
		...(body === undefined ? {} : { body: raw ? (body as BodyInit) : JSON.stringify(body) })
	});
	const response = await worker.fetch(request, bindings, ctx);
	await waitOnExecutionContext(ctx);
	const text = response.status === 101 ? '' : await response.clone().text();
	return { status: response.status, body: (text.startsWith('{') ? JSON.parse(text) : {}) as T, response };
}

let commands = 0;
export function commandId(): string {
	commands += 1;
	return `command-${commands.toString().padStart(4, '0')}`;
}
