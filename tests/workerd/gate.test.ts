import { evictDurableObject, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';

const WINDOW = 15 * 60_000;
const gate = (name: string) => env.GATE.getByName(name);
const evict = (name: string) => evictDurableObject(gate(name) as unknown as DurableObjectStub);

it('remembers every attempt at a password when it is evicted in between', async () => {
	for (let attempt = 0; attempt < 8; attempt += 1) {
		expect(await gate('password').pass({ limit: 8, windowMs: WINDOW, at: 1_000 })).toBe(0);
		await evict('password');
	}
	expect(await gate('password').pass({ limit: 8, windowMs: WINDOW, at: 2_000 })).toBe(899);
});

it('forgets the attempts after a success, also on disk', async () => {
	for (let attempt = 0; attempt < 8; attempt += 1) await gate('cleared').pass({ limit: 8, windowMs: WINDOW, at: 1_000 });
	await gate('cleared').clear();
	await evict('cleared');
	expect(await gate('cleared').pass({ limit: 8, windowMs: WINDOW, at: 2_000 })).toBe(0);
});

it('stops a flood of looks also when it pauses for an eviction now and then', async () => {
	let passed = 0;
	for (let burst = 0; burst < 6; burst += 1) {
		for (let look = 0; look < 150; look += 1) if ((await gate('flood').pass({ limit: 600, windowMs: 60_000, at: 1_000 + burst })) === 0) passed += 1;
		await evict('flood');
	}
	expect(passed).toBeGreaterThanOrEqual(600);
	expect(passed).toBeLessThan(600 + 6 * 30);
});

it('writes nothing for a visitor who looks a few times', async () => {
	for (let look = 0; look < 7; look += 1) await gate('visitor').pass({ limit: 600, windowMs: 60_000, at: 1_000 });
	const kept = await runInDurableObject(gate('visitor') as unknown as DurableObjectStub, (_, { storage }) => [...storage.kv.list()]);
	expect(kept).toEqual([]);
});
