import { expect, it } from 'vitest';
import { placeLabels } from './place-labels.ts';

const place = (labels: { x: number; y: number; width: number }[]) => placeLabels(labels, { height: 16, gap: 8 }).map((placed) => placed?.anchor);

it('writes to the right where there is room', () => {
	expect(place([{ x: 0, y: 0, width: 50 }])).toEqual(['start']);
});

it('moves a label to the other side of its point when a neighbour is in the way', () => {
	expect(
		place([
			{ x: 0, y: 0, width: 50 },
			{ x: 70, y: 0, width: 50 },
			{ x: 90, y: 0, width: 50 }
		])
	).toEqual(['start', 'middle', 'start']);
});

it('leaves a label out rather than writing over another', () => {
	const crowd = Array.from({ length: 6 }, () => ({ x: 0, y: 0, width: 50 }));
	expect(place(crowd).filter((anchor) => anchor === undefined).length).toBeGreaterThan(0);
});

it('keeps every label inside the map', () => {
	const within = { left: 0, top: 0, right: 100, bottom: 100 };
	const options = { height: 16, gap: 8, within };
	expect(placeLabels([{ x: 90, y: 50, width: 50 }], options)[0]?.anchor).toBe('end');
	expect(placeLabels([{ x: 50, y: 50, width: 200 }], options)).toEqual([undefined]);
});
