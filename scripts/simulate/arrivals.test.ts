import { expect, it } from 'vitest';
import { createRandom } from '#demo/random.ts';
import { arrivals } from './arrivals.ts';

const at = (minutes: number, rate: number, seed = 1) => arrivals({ minutes, rate, random: createRandom(seed, 'arrivals') });

it('comes about as often as asked, the first at once, the last before closing time', () => {
	const instants = at(60, 10);
	expect(instants[0]).toBe(0);
	expect(instants).toEqual(instants.toSorted((a, b) => a - b));
	expect(instants.length).toBeGreaterThan(500);
	expect(instants.length).toBeLessThan(700);
	expect(instants.at(-1)).toBeLessThan(60 * 60_000 - 45_000);
});

it('repeats itself for the same seed', () => {
	expect(at(5, 4)).toEqual(at(5, 4));
	expect(at(5, 4)).not.toEqual(at(5, 4, 2));
});

it('files something even in a few seconds', () => {
	expect(at(0.1, 0.1)).toEqual([0]);
});

it('is bounded, however long and fast', () => {
	expect(at(240, 60).length).toBeLessThanOrEqual(2_000);
});
