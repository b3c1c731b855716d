import { expect, it } from 'vitest';
import { fakeCard } from '../fake-card.ts';
import { dueShares, frameAround, pointsOf, roundKilometres, spotRadius, spotsByCell, spotsByHub, spreadSpots, zoom } from './spots.ts';

const card = (ticketId: string, lat: number, lng: number, over = {}) => fakeCard({ ticketId, place: { lat, lng }, ...over });
const shanghai = [card('a', 31.23, 121.47), card('b', 31.24, 121.48), card('c', 31.02, 121.2)];
const ids = (spots: ReturnType<typeof spotsByHub>) => spots.map(({ points }) => points.map((point) => point.card.ticketId));

it('leaves out what has no coordinates', () => {
	expect(pointsOf([...shanghai, fakeCard({ place: null }), fakeCard()])).toHaveLength(3);
});

it('makes one spot a hub, the busiest first', () => {
	const gz = card('gz', 23.1, 113.3, { hubId: 'gz' });
	expect(ids(spotsByHub(pointsOf([gz, ...shanghai])))).toEqual([['a', 'b', 'c'], ['gz']]);
});

it('puts together what would lie on top of each other, the closer the map the less', () => {
	const points = pointsOf(shanghai);
	expect(spotsByCell(points, 1_000)).toHaveLength(1);
	expect(spotsByCell(points, 0.0001)).toHaveLength(3);
});

it('shows every point of a frame, also when there is but one', () => {
	const points = pointsOf(shanghai);
	const { x, y, width, height } = frameAround(points, 2);
	for (const point of points) expect([point.x > x, point.x < x + width, point.y > y, point.y < y + height]).toEqual([true, true, true, true]);
	expect(frameAround(points.slice(0, 1), 2).width).toBeCloseTo(2.8);
});

it('zooms about the middle, in and out again', () => {
	const frame = { x: 0, y: 0, width: 100, height: 80 };
	expect(zoom(frame, 2)).toEqual({ x: 25, y: 20, width: 50, height: 40 });
	expect(zoom(zoom(frame, 2), 0.5)).toEqual(frame);
});

it('counts what is late and what soon will be', () => {
	const at = (dueAt: number | null) => card(String(dueAt), 31, 121, { dueAt });
	expect(dueShares(pointsOf([at(-1), at(60_000), at(9e9), at(null)]), 0)).toEqual({ late: 1, near: 1, ok: 2 });
});

it('names round distances', () => {
	expect([0.7, 3, 12, 499, 1000].map(roundKilometres)).toEqual([0.5, 2, 10, 200, 1000]);
});

it('moves hubs of neighbouring cities apart until none covers another', () => {
	const cities = [
		card('sh', 31.23, 121.47),
		card('hz', 30.27, 120.15, { hubId: 'hz' }),
		card('nj', 32.06, 118.8, { hubId: 'nj' }),
		card('hz2', 30.27, 120.15, { hubId: 'hz2' })
	];
	const spread = spreadSpots(spotsByHub(pointsOf(cities)), 1, 4);
	for (const a of spread)
		for (const b of spread) if (a !== b) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(spotRadius(a) + spotRadius(b));
});
