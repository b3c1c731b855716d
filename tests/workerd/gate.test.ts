import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';

const WINDOW = 15 * 60_000;
const NOW = Date.now();
const gate = (name: string) => env.GATE.getByName(name);
const evict = (name: string) => evictDurableObject(gate(name) as unknown as DurableObjectStub);

it('remembers every attempt at a password when it is evicted in between', async () => {
	for (let attempt = 0; attempt < 8; attempt += 1) {
		expect(await gate('password').pass({ limit: 8, windowMs: WINDOW, at: NOW })).toBe(0);
		await evict('password');
	}
	expect(await gate('password').pass({ limit: 8, windowMs: WINDOW, at: NOW + 1_000 })).toBe(899);
});

it('forgets the attempts after a success, also on disk', async () => {
	for (let attempt = 0; attempt < 8; attempt += 1) await gate('cleared').pass({ limit: 8, windowMs: WINDOW, at: NOW });
	await gate('cleared').clear();
	await evict('cleared');
	expect(await gate('cleared').pass({ limit: 8, windowMs: WINDOW, at: NOW + 1_000 })).toBe(0);
});

it('stops a flood of looks also when it pauses for an eviction now and then', async () => {
	let passed = 0;
	for (let burst = 0; burst < 6; burst += 1) {
		for (let look = 0; look < 150; look += 1) if ((await gate('flood').pass({ limit: 600, windowMs: 60_000, at: NOW + burst })) === 0) passed += 1;
		await evict('flood');
	}
	expect(passed).toBeGreaterThanOrEqual(600);
	expect(passed).toBeLessThan(600 + 6 * 60);
});

it('writes nothing for a visitor who looks a few times', async () => {
	for (let look = 0; look < 7; look += 1) await gate('visitor').pass({ limit: 600, windowMs: 60_000, at: NOW });
	const kept = await runInDurableObject(gate('visitor') as unknown as DurableObjectStub, (_, { storage }) => [...storage.kv.list()]);
	expect(kept).toEqual([]);
});

it('leaves nothing behind when its window is over', async () => {
	await gate('tried').pass({ limit: 8, windowMs: 60_000, at: NOW });
	expect(await runDurableObjectAlarm(gate('tried') as unknown as DurableObjectStub)).toBe(true);
	const left = await runInDurableObject(gate('tried') as unknown as DurableObjectStub, async (_, { storage }) => [
		...storage.kv.list(),
		await storage.getAlarm()
	]);
	expect(left).toEqual([null]);
});

it('takes a success back, also on disk', async () => {
	for (let attempt = 0; attempt < 8; attempt += 1) await gate('refunded').pass({ limit: 8, windowMs: WINDOW, at: NOW });
	await gate('refunded').refund();
	await evict('refunded');
	expect(await gate('refunded').pass({ limit: 8, windowMs: WINDOW, at: NOW + 1_000 })).toBe(0);
	expect(await gate('refunded').pass({ limit: 8, windowMs: WINDOW, at: NOW + 1_000 })).toBeGreaterThan(0);
});
