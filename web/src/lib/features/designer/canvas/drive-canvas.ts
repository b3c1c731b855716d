import type { Point } from '../layout/route-edges.ts';
import type { View } from './view.ts';
import { moveBy, zoomAt } from './view.ts';

/** What is pulled by its end: a new arrow out of a step, or one end of an arrow that is there. */
export type Grip = { readonly kind: 'new'; readonly from: string } | { readonly kind: 'end'; readonly edge: number; readonly end: 'from' | 'to' };

type Driven = {
	readonly view: () => View;
	readonly look: (view: View) => void;
	/** Nothing was hit, or an arrow. */
	readonly hit: (edge: number | undefined) => void;
	readonly pull: (grip: Grip, to: Point) => void;
	/** `to` is null when it was let go of by the system, not by the hand. */
	readonly drop: (grip: Grip, to: Point | null) => void;
};

/** A hand trembles less than this, in pixels. */
const STILL = 4;
const LINE = 16;
const WHEEL_ZOOM = 0.008;

/**
 * Moves a canvas by hand: one finger or the mouse moves it, two fingers or the wheel with Ctrl make it larger or smaller, the wheel alone
 * scrolls. What has `data-grip` is pulled instead; what has `data-edge` is hit by a click. All places are in the canvas's own pixels.
 */
export function driveCanvas({ view, look, hit, pull, drop }: Driven): (canvas: HTMLElement) => () => void {
	return (canvas) => {
		const fingers = new Map<number, Point>();
		let grip: Grip | undefined;
		let travelled = 0;

		const place = ({ clientX, clientY }: MouseEvent): Point => {
			const { left, top } = canvas.getBoundingClientRect();
			return [clientX - left, clientY - top];
		};

		function down(event: PointerEvent): void {
			if (event.button !== 0 || !(event.target instanceof Element)) return;
			if (fingers.size === 0) travelled = 0;
			const held = event.target.closest<HTMLElement | SVGElement>('[data-grip]');
			grip = fingers.size === 0 && held !== null ? gripOf(held) : undefined;
			// A button that is pressed on a phone may be the beginning of a move; with a mouse it is a button.
			if (grip === undefined && event.pointerType === 'mouse' && event.target.closest('button') !== null) return;
			if (grip !== undefined) canvas.setPointerCapture(event.pointerId);
			fingers.set(event.pointerId, place(event));
		}

		function move(event: PointerEvent): void {
			const before = fingers.get(event.pointerId);
			if (before === undefined) return;
			const now = place(event);
			if (grip !== undefined) {
				pull(grip, now);
				return;
			}
			const step: Point = [now[0] - before[0], now[1] - before[1]];
			travelled += Math.hypot(...step);
			if (travelled < STILL) return;
			canvas.setPointerCapture(event.pointerId);
			const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
			fingers.set(event.pointerId, now);
			if (other === undefined) {
				look(moveBy(view(), step));
				return;
			}
			const grown = far(now, other) / Math.max(1, far(before, other));
			const middle: Point = [(now[0] + other[0]) / 2, (now[1] + other[1]) / 2];
			look(zoomAt(moveBy(view(), [step[0] / 2, step[1] / 2]), middle, grown));
		}

		function up(event: PointerEvent): void {
			if (!fingers.delete(event.pointerId)) return;
			if (grip === undefined) return;
			drop(grip, event.type === 'pointerup' ? place(event) : null);
			grip = undefined;
		}

		function click(event: MouseEvent): void {
			if (travelled >= STILL || !(event.target instanceof Element) || event.target.closest('button, [data-grip]') !== null) return;
			const edge = event.target.closest<SVGElement>('[data-edge]')?.dataset.edge;
			hit(edge === undefined ? undefined : Number(edge));
		}

		function wheel(event: WheelEvent): void {
			event.preventDefault();
			const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1;
			const [right, down] = [event.deltaX * unit, event.deltaY * unit];
			if (event.ctrlKey || event.metaKey) look(zoomAt(view(), place(event), Math.exp(-down * WHEEL_ZOOM)));
			else look(moveBy(view(), event.shiftKey && right === 0 ? [-down, 0] : [-right, -down]));
		}

		const abort = new AbortController();
		const { signal } = abort;
		canvas.addEventListener('pointerdown', down, { signal });
		canvas.addEventListener('pointermove', move, { signal });
		canvas.addEventListener('pointerup', up, { signal });
		canvas.addEventListener('pointercancel', up, { signal });
		canvas.addEventListener('click', click, { signal });
		canvas.addEventListener('wheel', wheel, { signal, passive: false });
		return () => abort.abort();
	};
}

const far = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

function gripOf({ dataset }: HTMLElement | SVGElement): Grip {
	const { grip = '', edge } = dataset;
	return edge === undefined ? { kind: 'new', from: grip } : { kind: 'end', edge: Number(edge), end: grip === 'from' ? 'from' : 'to' };
}
