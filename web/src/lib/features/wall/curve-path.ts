type Point = { readonly x: number; readonly y: number };

/**
 * A smooth SVG path through the points that never overshoots them (monotone cubic interpolation, Fritsch and Carlson 1980): a curve of
 * counts must not dip below zero between two hours.
 */
export function curvePath(points: readonly Point[]): string {
	const [first] = points;
	if (!first) return '';
	const slopes = points.slice(1).map((point, index) => {
		const before = points[index] ?? point;
		return (point.y - before.y) / (point.x - before.x);
	});
	const tangents = points.map((_, index) => {
		const left = slopes[index - 1] ?? slopes[index] ?? 0;
		const right = slopes[index] ?? left;
		return left * right <= 0 ? 0 : (2 * left * right) / (left + right);
	});
	let path = `M${first.x} ${first.y}`;
	points.slice(1).forEach((point, index) => {
		const before = points[index] ?? point;
		const third = (point.x - before.x) / 3;
		path += ` C${before.x + third} ${before.y + third * (tangents[index] ?? 0)} ${point.x - third} ${point.y - third * (tangents[index + 1] ?? 0)} ${point.x} ${point.y}`;
	});
	return path;
}

/** The next even, round number at or above `most`, for the top of an axis with a middle line. */
export function niceTop(most: number): number {
	if (most <= 4) return 4;
	const step = 10 ** Math.floor(Math.log10(most));
	return [1, 2, 4, 6, 8, 10].map((factor) => factor * step).find((top) => top >= most) ?? most;
}
