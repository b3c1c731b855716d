import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AlarmScheduler } from './alarm-scheduler.ts';

/** An object's one alarm, and how often it was read and written. */
function aStorage(stored: number | null = null) {
	const calls: string[] = [];
	let alarm = stored;
	const storage = {
		async getAlarm() {
			calls.push('get');
			return alarm;
		},
		async setAlarm(at: number) {
			calls.push(`set ${at}`);
			alarm = at;
		}
	};
	const fire = () => {
		alarm = null;
	};
	// The scheduler asks for nothing else of it.
	return { calls, storage: storage as unknown as DurableObjectStorage, alarm: () => alarm, fire };
}

describe('AlarmScheduler', () => {
	it('reads the stored alarm once, and writes only when it moves earlier', async () => {
		const { storage, calls } = aStorage(50);
		const scheduler = new AlarmScheduler(storage);
		for (const wanted of [60, 40, 45, null, 40, 30]) await scheduler.ensure(wanted);
		expect(calls).toEqual(['get', 'set 40', 'set 30']);
	});

	it('sets the alarm again after it fired', async () => {
		const { storage, calls } = aStorage(50);
		const scheduler = new AlarmScheduler(storage);
		await scheduler.ensure(60);
		scheduler.fired();
		await scheduler.ensure(60);
		expect(calls).toEqual(['get', 'set 60']);
	});

	it('needs no read after waking for the alarm', async () => {
		const { storage, calls } = aStorage();
		const scheduler = new AlarmScheduler(storage);
		scheduler.fired();
		await scheduler.ensure(9);
		expect(calls).toEqual(['set 9']);
	});

	it('ends up at the earliest of moments that were wanted at once', async () => {
		const { storage, alarm } = aStorage();
		const scheduler = new AlarmScheduler(storage);
		await Promise.all([70, 50, 60].map((wanted) => scheduler.ensure(wanted)));
		expect(alarm()).toBe(50);
	});

	it('doesn’t mistake the alarm that fired while it was reading for one that is still set', async () => {
		const { storage, alarm, fire } = aStorage(5);
		const scheduler = new AlarmScheduler(storage);
		const ensuring = scheduler.ensure(9);
		fire();
		scheduler.fired();
		await ensuring;
		expect(alarm()).toBe(9);
	});

	it('never lets a moment pass unwoken', async () => {
		const aMove = fc.oneof(fc.nat(100), fc.constant('fire' as const));
		await fc.assert(
			fc.asyncProperty(fc.option(fc.nat(100)), fc.array(aMove, { maxLength: 20 }), async (stored, moves) => {
				const { storage, alarm, fire } = aStorage(stored);
				const scheduler = new AlarmScheduler(storage);
				for (const move of moves) {
					if (move === 'fire') {
						fire();
						scheduler.fired();
						continue;
					}
					await scheduler.ensure(move);
					expect(alarm()).not.toBeNull();
					expect(alarm()).toBeLessThanOrEqual(move);
				}
			})
		);
	});
});
