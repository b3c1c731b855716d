import type { Point } from './route-edges.ts';

const RADIUS = 8;

/** An SVG path along the corners, which are rounded where there is room. */
export function roundedPath(points: readonly Point[]): string {
	const [first, ...rest] = points;
	if (first === undefined) return '';
	const parts = [`M${first[0]} ${first[1]}`];
	for (const [index, [x, y]] of rest.entries()) {
		const before = points[index];
		const after = points[index + 2];
		if (before === undefined || after === undefined) {
			parts.push(`L${x} ${y}`);
			continue;
		}
		const near = (other: Point): Point => {
			const length = Math.hypot(other[0] - x, other[1] - y);
			const by = length === 0 ? 0 : Math.min(RADIUS, length / 2) / length;
			return [x + (other[0] - x) * by, y + (other[1] - y) * by];
		};
		const [a, b] = [near(before), near(after)];
		parts.push(`L${a[0]} ${a[1]}Q${x} ${y} ${b[0]} ${b[1]}`);
	}
	return parts.join('');
}
