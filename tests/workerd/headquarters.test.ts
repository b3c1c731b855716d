import { evictDurableObject, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { HubStore } from '#durable/hub/hub-store.ts';
import type { Rebuilt } from '#shared/contract/http/operations.ts';
import { emptyCounters } from '#shared/domain/board/count-card.ts';
import type { TickerItem } from '#shared/domain/board/ticker-item.ts';
import { call, installCompany } from './support/company.ts';
import { createTicket, drained, workUpToAcceptance } from './support/story.ts';

beforeAll(installCompany);

const headquarters = (name: string) => env.HEADQUARTERS.getByName(name);
const stub = (name: string) => headquarters(name) as unknown as DurableObjectStub;
const counters = (hubId: string, overdue: number) => ({
	...emptyCounters({ hubId, hubName: hubId, regionId: 'r', adcode: '310000', timeZone: 'Asia/Shanghai' }, '2026-11-23'),
	overdue
});
const line = (seq: number): TickerItem => ({
	ticketId: 't-1',
	seq,
	at: seq,
	kind: 'created',
	number: 'SH-2611-000001',
	hubId: 'h-1',
	hubName: 'h-1',
	regionId: 'r'
});

it('says which of a hub’s numbers are safe, and still has these after it slept', async () => {
	const hq = headquarters('safe');
	await hq.applyHub({ seq: 1, counters: counters('h-1', 3), ticker: [line(1)], anew: false });
	await expect.poll(() => hq.applyHub({ seq: 1, counters: counters('h-1', 3), ticker: [], anew: false })).toBe(1);
	await evictDurableObject(stub('safe'));
	expect(await hq.wall('all')).toMatchObject({ hubs: [{ hubId: 'h-1', overdue: 3 }], ticker: [{ ticketId: 't-1', seq: 1 }] });
});

it('shows a repeated line once and keeps older numbers out', async () => {
	const hq = headquarters('repeats');
	await hq.applyHub({ seq: 7, counters: counters('h-1', 7), ticker: [line(1), line(2)], anew: false });
	await hq.applyHub({ seq: 6, counters: counters('h-1', 6), ticker: [line(2)], anew: false });
	await expect.poll(async () => (await hq.wall('all')).ticker.map(({ seq }) => seq)).toEqual([2, 1]);
	expect((await hq.wall('all')).hubs).toMatchObject([{ overdue: 7 }]);
});

it('hears a hub’s numbers again with the minute’s sweep until they are safe', async () => {
	const { ticketId } = await createTicket();
	await drained(ticketId);
	const hub = { hubId: 'h-sh', hubName: '上海服务中枢', code: 'SH', regionId: 'r-east', adcode: '310100', timeZone: 'Asia/Shanghai' };
	// It slept before it had kept anything.
	await runInDurableObject(stub('hq'), (_, { storage }) => void storage.kv.delete('wall'));
	await evictDurableObject(stub('hq'));
	await env.HUB.getByName('h-sh').sweep({ hub, at: Date.now(), all: false });
	const told = (await env.HUB.getByName('h-sh').holdings())?.counters;
	expect((await headquarters('hq').wall('all')).hubs).toContainEqual(told);
});

it('takes numbers that are told anew, whatever it had of that hub, and forgets hubs that are none any more', async () => {
	const hq = headquarters('anew');
	await hq.applyHub({ seq: 900, counters: counters('h-1', 9), ticker: [], anew: false });
	await hq.applyHub({ seq: 1, counters: counters('h-2', 2), ticker: [], anew: false });
	await hq.applyHub({ seq: 4, counters: counters('h-1', 4), ticker: [], anew: true });
	await hq.forgetAllBut(['h-1', 'h-3']);
	expect((await hq.wall('all')).hubs).toMatchObject([{ hubId: 'h-1', overdue: 4 }]);
});

describe('lines that a hub had not told when it died', () => {
	const hub = { hubId: 'h-sh', hubName: '上海服务中枢', code: 'SH', regionId: 'r-east', adcode: '310100', timeZone: 'Asia/Shanghai' };
	const sh = () => env.HUB.getByName('h-sh');
	const hubStub = () => sh() as unknown as DurableObjectStub;
	/** Headquarters that never heard of what the hub's memory held: as if the hub had died before it told. */
	async function forgotten(): Promise<void> {
		await runInDurableObject(stub('hq'), (_, { storage }) => {
			const kept = storage.kv.get<{ ticker: TickerItem[] }>('wall');
			storage.kv.put('wall', { ...kept, ticker: [] });
		});
		await evictDurableObject(stub('hq'));
	}
	const linesOf = async (ticketId: string) =>
		(await headquarters('hq').wall('all')).ticker.filter((item) => item.ticketId === ticketId).map(({ kind }) => kind);

	it('are told again after the process has started, each once', async () => {
		const ticketId = await workUpToAcceptance();
		await drained(ticketId);
		const all = ['completed', 'arrived', 'dispatched', 'created'];
		await expect.poll(() => linesOf(ticketId), { timeout: 5_000 }).toEqual(all);
		await forgotten();
		await evictDurableObject(hubStub());
		await sh().sweep({ hub, at: Date.now(), all: true });
		await expect.poll(() => linesOf(ticketId), { timeout: 5_000 }).toEqual(all);
		await sh().sweep({ hub, at: Date.now(), all: true });
		expect(await linesOf(ticketId)).toEqual(all);
	});

	it('are told again by a hub that wakes without the memory that its last save speaks of', async () => {
		const tickets = await Promise.all(Array.from({ length: 4 }, () => createTicket()));
		await drained(...tickets.map(({ ticketId }) => ticketId));
		await forgotten();
		await runInDurableObject(hubStub(), (_, { storage }) => new HubStore(storage).save({ ahead: true }));
		await evictDurableObject(hubStub());
		await sh().board('all');
		for (const { ticketId } of tickets) await expect.poll(() => linesOf(ticketId), { timeout: 5_000 }).toEqual(['created']);
	});
});

describe('a rebuilding of headquarters', () => {
	/** The product with a hub that can't be rebuilt: of three it is the first. */
	const withoutHangzhou: Env = {
		...env,
		HUB: {
			getByName(name) {
				const hub = env.HUB.getByName(name);
				return name === 'h-hz' ? Object.assign(Object.create(hub), { rebuild: () => Promise.reject(new Error('no answer')) }) : hub;
			}
		}
	};
	const rebuild = (bindings: Env) => call<Rebuilt>('admin', 'POST', '/api/v1/admin/rebuild', { what: 'headquarters' }, {}, bindings);
	const onTheWall = async () => Object.fromEntries((await headquarters('hq').wall('all')).hubs.map(({ hubId, overdue }) => [hubId, overdue]));

	it('names a hub that can’t be rebuilt and leaves it as it was; all others are on the wall at once', async () => {
		const { tickets, left } = (await rebuild(env)).body;
		expect([tickets > 0, left]).toEqual([true, []]);
		expect(Object.keys(await onTheWall()).sort()).toEqual(['h-gz', 'h-hz', 'h-sh']);
		// Of each hub it believes something else, and that this is newer than anything the hub will say for a long time.
		for (const hubId of ['h-hz', 'h-sh', 'h-gz'])
			await headquarters('hq').applyHub({ seq: 5_000_000, counters: counters(hubId, 41), ticker: [], anew: true });
		const { status, body } = await rebuild(withoutHangzhou);
		expect([status, body]).toEqual([200, { tickets, left: [{ kind: 'hub', id: 'h-hz', name: '杭州服务中枢' }] }]);
		expect(await onTheWall()).toEqual({ 'h-hz': 41, 'h-sh': 0, 'h-gz': 0 });
		await rebuild(env);
		expect(await onTheWall()).toEqual({ 'h-hz': 0, 'h-sh': 0, 'h-gz': 0 });
	});
});
