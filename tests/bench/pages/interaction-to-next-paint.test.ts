import { expect, it } from 'vitest';
import { interactionToNextPaint } from './interaction-to-next-paint.ts';

const events = (durations: readonly number[]) => durations.map((duration, index) => ({ interactionId: index + 1, duration }));

it('is the slowest interaction of a few', () => {
	expect(interactionToNextPaint(events([24, 160, 40]))).toBe(160);
});

it('takes an interaction for as slow as its slowest event', () => {
	const click = [
		{ interactionId: 7, duration: 16 },
		{ interactionId: 7, duration: 96 }
	];
	expect(interactionToNextPaint([...click, { interactionId: 0, duration: 900 }])).toBe(96);
});

it('leaves one out of every fifty', () => {
	expect(interactionToNextPaint(events([...new Array<number>(48).fill(16), 200]))).toBe(200);
	expect(interactionToNextPaint(events([...new Array<number>(49).fill(16), 200]))).toBe(16);
});

it('is nought when nobody did anything', () => {
	expect(interactionToNextPaint([])).toBe(0);
});
