import type { Layout, Place, Size } from '../layout/layout-flow.ts';
import type { Point } from '../layout/route-edges.ts';

/** Where the drawing lies in its window: a point of it is seen at `point · zoom + (x, y)`, in pixels. */
export type View = { readonly x: number; readonly y: number; readonly zoom: number };

const NEAREST = 1.5;
const FARTHEST = 0.25;
/** Below this nobody reads what a step says; what doesn't fit is scrolled to. */
const READABLE = 0.6;
const MARGIN = 40;
/** What lies nearer to the edge than this isn't wholly seen; below lie the buttons. */
const BRINK = { side: 8, below: 56 };

/** What the drawing has at a place of the window. */
export const pointAt = ({ x, y, zoom }: View, [left, top]: Point): Point => [(left - x) / zoom, (top - y) / zoom];

/** Larger or smaller by `factor`, and what lies at `fixed` (in the window) stays there. */
export function zoomAt(view: View, fixed: Point, factor: number): View {
	const zoom = Math.min(NEAREST, Math.max(FARTHEST, view.zoom * factor));
	const [x, y] = pointAt(view, fixed);
	return { x: fixed[0] - x * zoom, y: fixed[1] - y * zoom, zoom };
}

export const moveBy = ({ x, y, zoom }: View, [right, down]: Point): View => ({ x: x + right, y: y + down, zoom });

/** How a drawing is first seen: from its beginning, as wide as it can be read. */
export function firstView(drawing: Size, room: Size): View {
	const zoom = Math.max(READABLE, Math.min(1, (room.width - 2 * MARGIN) / Math.max(1, drawing.width)));
	return { x: (room.width - drawing.width * zoom) / 2, y: 32, zoom };
}

/** All of it. */
export function wholeView(drawing: Size, room: Size): View {
	const fits = Math.min((room.width - 2 * MARGIN) / Math.max(1, drawing.width), (room.height - 2 * MARGIN) / Math.max(1, drawing.height));
	const zoom = Math.max(FARTHEST, Math.min(1, fits));
	return { x: (room.width - drawing.width * zoom) / 2, y: (room.height - drawing.height * zoom) / 2, zoom };
}

/** A view with that place in its middle; the same view when the place is seen as it is. */
export function viewOf(view: View, place: Place, room: Size): View {
	const { x, y, zoom } = view;
	const [left, top] = [place.x * zoom + x, place.y * zoom + y];
	const [right, bottom] = [left + place.width * zoom, top + place.height * zoom];
	const { side, below } = BRINK;
	if (left > side && top > side && right < room.width - side && bottom < room.height - below) return view;
	return { x: room.width / 2 - (place.x + place.width / 2) * zoom, y: room.height / 2 - (place.y + place.height / 2) * zoom, zoom };
}

/** The step at a point of the drawing, or the nearest within `reach`. */
export function stepAt({ places }: Layout, [x, y]: Point, reach: number): string | undefined {
	let nearest: { readonly id: string; readonly far: number } | undefined;
	for (const [id, place] of places) {
		const far = Math.hypot(Math.max(place.x - x, 0, x - place.x - place.width), Math.max(place.y - y, 0, y - place.y - place.height));
		if (far <= (nearest?.far ?? reach)) nearest = { id, far };
	}
	return nearest?.id;
}
