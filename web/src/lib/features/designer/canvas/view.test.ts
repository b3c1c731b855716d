import { describe, expect, it } from 'vitest';
import type { Layout } from '../layout/layout-flow.ts';
import { firstView, moveBy, pointAt, stepAt, viewOf, wholeView, zoomAt } from './view.ts';

const room = { width: 800, height: 600 };

describe('a view of a drawing', () => {
	it('keeps what lies under the pointer there while it grows and shrinks', () => {
		const view = { x: 120, y: -40, zoom: 0.8 };
		for (const factor of [0.1, 0.7, 1, 1.2, 9]) {
			const [x, y] = pointAt(zoomAt(view, [300, 200], factor), [300, 200]);
			expect([x, y].map(Math.round)).toEqual(pointAt(view, [300, 200]).map(Math.round));
		}
	});

	it('neither vanishes nor grows for ever', () => {
		let view = { x: 0, y: 0, zoom: 1 };
		for (let times = 0; times < 50; times++) view = zoomAt(view, [0, 0], 2);
		expect(view.zoom).toBe(1.5);
		for (let times = 0; times < 50; times++) view = zoomAt(view, [0, 0], 0.5);
		expect(view.zoom).toBe(0.25);
	});

	it('begins in the middle, at its beginning, and can be read', () => {
		expect(firstView({ width: 400, height: 9000 }, room)).toEqual({ x: 200, y: 32, zoom: 1 });
		expect(firstView({ width: 4000, height: 100 }, room).zoom).toBe(0.6);
	});

	it('shows the whole of it', () => {
		const drawing = { width: 1440, height: 900 };
		const { x, y, zoom } = wholeView(drawing, room);
		expect(x).toBeGreaterThanOrEqual(40);
		expect(y).toBeGreaterThanOrEqual(40);
		expect(x + drawing.width * zoom).toBeLessThanOrEqual(760);
		expect(y + drawing.height * zoom).toBeLessThanOrEqual(560);
	});

	it('moves only for what isn’t seen', () => {
		const view = { x: 0, y: 0, zoom: 1 };
		expect(viewOf(view, { x: 100, y: 100, width: 200, height: 60 }, room)).toBe(view);
		const far = { x: 100, y: 1000, width: 200, height: 60 };
		const moved = viewOf(view, far, room);
		expect([far.x + 100 + moved.x, far.y + 30 + moved.y]).toEqual([400, 300]);
		expect(viewOf(moveBy(view, [-150, 0]), { x: 100, y: 100, width: 200, height: 60 }, room)).not.toEqual(moveBy(view, [-150, 0]));
	});

	it('knows the step under the pointer, and the nearest within reach', () => {
		const place = (x: number) => ({ x, y: 0, width: 100, height: 40 });
		const layout: Layout = {
			width: 300,
			height: 40,
			routes: [],
			places: new Map([
				['left', place(0)],
				['right', place(200)]
			])
		};
		expect(stepAt(layout, [50, 20], 0)).toBe('left');
		expect(stepAt(layout, [190, 20], 40)).toBe('right');
		expect(stepAt(layout, [150, 20], 40)).toBeUndefined();
	});
});
