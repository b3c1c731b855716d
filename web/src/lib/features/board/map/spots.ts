import { projectPlace } from '#lib/map/project-place.ts';
import { dueOf } from '#lib/marks/due.ts';
import type { TicketCard } from '#shared/domain/ticket/ticket-card.ts';

/** A ticket on the map, in its units. */
export type Point = { readonly card: TicketCard; readonly x: number; readonly y: number };
/** Tickets that are shown as one. */
export type Spot = { readonly key: string; readonly x: number; readonly y: number; readonly points: readonly Point[] };
export type Frame = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** The whole map, with the islands' inset. */
export const WHOLE: Frame = { x: -12, y: -14, width: 1084, height: 872 };

/** Where tickets are; those whose address has no coordinates are nowhere. */
export const pointsOf = (cards: readonly TicketCard[]): readonly Point[] =>
	cards.flatMap((card) => (card.place ? [{ card, ...projectPlace(card.place) }] : []));

/** One spot a hub, where its tickets are on average. */
export const spotsByHub = (points: readonly Point[]): readonly Spot[] =>
	[...Map.groupBy(points, ({ card }) => card.hubId)].map(([hubId, of]) => spot(hubId, of)).sort((a, b) => b.points.length - a.points.length);

/**
 * One spot for what would lie on top of each other: tickets in the same cell of a grid, and spots of neighbouring cells that still touch. The
 * grid stands still while the map is moved, so that spots don't fall apart and together on the way.
 */
export function spotsByCell(points: readonly Point[], cell: number): readonly Spot[] {
	const cells = Map.groupBy(points, ({ x, y }) => `${Math.floor(x / cell)}:${Math.floor(y / cell)}`);
	const merged: Spot[] = [];
	for (const [key, of] of cells) {
		let next = spot(key, of);
		for (let near = touching(merged, next, cell); near !== -1; near = touching(merged, next, cell)) {
			const [other] = merged.splice(near, 1);
			if (other) next = spot(other.key, [...other.points, ...next.points]);
		}
		merged.push(next);
	}
	return merged;
}

const touching = (spots: readonly Spot[], { x, y }: Spot, cell: number): number =>
	spots.findIndex((other) => Math.hypot(other.x - x, other.y - y) < cell * TOUCH);
/** Of a cell, which is a little wider than the largest mark. */
const TOUCH = 0.8;

function spot(key: string, points: readonly Point[]): Spot {
	const mean = (of: (point: Point) => number) => points.reduce((sum, point) => sum + of(point), 0) / points.length;
	return { key, x: mean(({ x }) => x), y: mean(({ y }) => y), points };
}

/** As large as what it stands for, in pixels. */
export const spotRadius = ({ points }: Pick<Spot, 'points'>): number => Math.min(12 + Math.sqrt(points.length) * 1.4, 30);

/**
 * Moves spots apart until none covers another, each as little as may be: hubs of neighbouring cities would hide one another on a map of the
 * country. `scale`: pixels to a unit of the map.
 */
export function spreadSpots(spots: readonly Spot[], scale: number, gap: number): readonly Spot[] {
	const moved = spots.map((each) => ({ ...each }));
	for (let round = 0; round < SPREAD_ROUNDS; round += 1) {
		let apart = true;
		for (const [index, a] of moved.entries()) {
			for (const b of moved.slice(index + 1)) {
				const wanted = (spotRadius(a) + spotRadius(b) + gap) / scale;
				const [dx, dy] = [b.x - a.x || wanted / 100, b.y - a.y];
				const distance = Math.hypot(dx, dy);
				if (distance >= wanted) continue;
				apart = false;
				const push = (wanted - distance) / 2 / distance;
				a.x -= dx * push;
				a.y -= dy * push;
				b.x += dx * push;
				b.y += dy * push;
			}
		}
		if (apart) break;
	}
	return moved;
}

const SPREAD_ROUNDS = 40;

/** The part of the map that shows these points with some of what is around them, never closer than `least` units. */
export function frameAround(points: readonly Point[], least: number): Frame {
	const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
	const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
	const side = Math.max(right - left, bottom - top, least) * 1.4;
	return { x: (left + right) / 2 - side / 2, y: (top + bottom) / 2 - side / 2, width: side, height: side };
}

export const zoom = ({ x, y, width, height }: Frame, by: number): Frame => ({
	x: x + (width - width / by) / 2,
	y: y + (height - height / by) / 2,
	width: width / by,
	height: height / by
});

/** How many of some tickets are late, soon will be, and neither. */
export function dueShares(points: readonly Point[], now: number): { readonly late: number; readonly near: number; readonly ok: number } {
	const states = points.map(({ card }) => dueOf(card, now)?.state ?? 'ok');
	const count = (wanted: string) => states.filter((state) => state === wanted).length;
	return { late: count('late'), near: count('near'), ok: count('ok') };
}

/** A round number of kilometres that takes at most this much room: 1, 2 or 5 times a power of ten. */
export function roundKilometres(most: number): number {
	const power = 10 ** Math.floor(Math.log10(most));
	return [5, 2, 1].map((digit) => digit * power).find((km) => km <= most) ?? power;
}
