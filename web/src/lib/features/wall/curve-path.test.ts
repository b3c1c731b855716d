import { expect, it } from 'vitest';
import { curvePath, niceTop } from './curve-path.ts';

it('goes through every point and is flat at a turn', () => {
	expect(curvePath([])).toBe('');
	expect(curvePath([{ x: 0, y: 5 }])).toBe('M0 5');
	const path = curvePath([
		{ x: 0, y: 0 },
		{ x: 3, y: 9 },
		{ x: 6, y: 0 }
	]);
	expect(path).toBe('M0 0 C1 3 2 9 3 9 C4 9 5 3 6 0');
});

it('never leaves the span of two neighbours', () => {
	const path = curvePath([0, 0, 100, 100, 3].map((y, x) => ({ x: x * 3, y })));
	const numbers = [...path.matchAll(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g)].map(Number);
	const heights = numbers.filter((_, index) => index % 2 === 1);
	expect(Math.min(...heights)).toBeGreaterThanOrEqual(0);
	expect(Math.max(...heights)).toBeLessThanOrEqual(100);
});

it('rounds an axis up to an even, round number', () => {
	expect([0, 3, 5, 9, 11, 45, 101, 850].map(niceTop)).toEqual([4, 4, 6, 10, 20, 60, 200, 1000]);
});
