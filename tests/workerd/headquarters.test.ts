import { evictDurableObject, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeAll, expect, it } from 'vitest';
import { emptyCounters } from '#shared/domain/board/count-card.ts';
import type { TickerItem } from '#shared/domain/board/ticker-item.ts';
import { installCompany } from './support/company.ts';
import { createTicket, drained } from './support/story.ts';

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
	await hq.applyHub({ seq: 1, counters: counters('h-1', 3), ticker: [line(1)] });
	await expect.poll(() => hq.applyHub({ seq: 1, counters: counters('h-1', 3), ticker: [] })).toBe(1);
	await evictDurableObject(stub('safe'));
	expect(await hq.wall('all')).toMatchObject({ hubs: [{ hubId: 'h-1', overdue: 3 }], ticker: [{ ticketId: 't-1', seq: 1 }] });
});

it('shows a repeated line once and keeps older numbers out', async () => {
	const hq = headquarters('repeats');
	await hq.applyHub({ seq: 7, counters: counters('h-1', 7), ticker: [line(1), line(2)] });
	await hq.applyHub({ seq: 6, counters: counters('h-1', 6), ticker: [line(2)] });
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
