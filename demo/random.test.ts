import { expect, it } from 'vitest';
import { createRandom } from './random.ts';

const draw = (seed: number, topic: string) => {
	const random = createRandom(seed, topic);
	return Array.from({ length: 5 }, () => random.integer(0, 1_000_000));
};

it('repeats itself for the same seed and topic, and only for those', () => {
	expect(draw(1, 'people')).toEqual(draw(1, 'people'));
	expect(draw(1, 'people')).not.toEqual(draw(2, 'people'));
	expect(draw(1, 'people')).not.toEqual(draw(1, 'units'));
});

it('reaches both ends of a range and follows the weights', () => {
	const random = createRandom(5, 'range');
	const drawn = Array.from({ length: 2_000 }, () => random.integer(1, 3));
	expect(new Set(drawn)).toEqual(new Set([1, 2, 3]));
	const heads = Array.from({ length: 2_000 }, () =>
		random.weighted([
			[1, 9],
			[0, 1]
		] as const)
	);
	const share = heads.reduce<number>((sum, value) => sum + value, 0) / heads.length;
	expect(share).toBeGreaterThan(0.85);
	expect(share).toBeLessThan(0.95);
});

it('shuffles without losing or doubling anything', () => {
	const items = Array.from({ length: 50 }, (_, index) => index);
	const shuffled = createRandom(3, 'shuffle').shuffle(items);
	expect(shuffled).not.toEqual(items);
	expect(shuffled.toSorted((a, b) => a - b)).toEqual(items);
});
