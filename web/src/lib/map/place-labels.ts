/** `gap`: how far from its point it begins, where points differ in size. */
export type Label = { readonly x: number; readonly y: number; readonly width: number; readonly gap?: number };
export type Placed = { readonly dx: number; readonly anchor: 'start' | 'end' | 'middle'; readonly dy: number } | undefined;

export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/**
 * Where each label goes beside its point, so that no two overlap: right, left, above or below, whichever is free first; undefined when none is.
 * Everything in pixels; earlier labels win.
 */
export function placeLabels(
	labels: readonly Label[],
	{ height, gap, within }: { height: number; gap: number /** No label may leave this box. */; within?: Box }
): Placed[] {
	const taken: Box[] = labels.map(({ x, y, gap: own = gap }) => ({ left: x - own, right: x + own, top: y - own, bottom: y + own }));
	return labels.map(({ x, y, width, gap: own = gap }, index) => {
		const options = [
			{ left: x + own, top: y - height / 2, placed: { dx: own, dy: height * 0.32, anchor: 'start' } },
			{ left: x - own - width, top: y - height / 2, placed: { dx: -own, dy: height * 0.32, anchor: 'end' } },
			{ left: x - width / 2, top: y - own - height, placed: { dx: 0, dy: -own - height * 0.15, anchor: 'middle' } },
			{ left: x - width / 2, top: y + own, placed: { dx: 0, dy: own + height * 0.8, anchor: 'middle' } }
		] as const;
		for (const { left, top, placed } of options) {
			const box = { left, top, right: left + width, bottom: top + height };
			if (within && (box.left < within.left || box.right > within.right || box.top < within.top || box.bottom > within.bottom)) continue;
			if (taken.some((other, otherIndex) => otherIndex !== index && overlaps(box, other))) continue;
			taken.push(box);
			return placed;
		}
		return undefined;
	});
}

const overlaps = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
