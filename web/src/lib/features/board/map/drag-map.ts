import type { Frame } from './spots.ts';

type Handlers = {
	readonly frame: () => Frame;
	/** Pixels to a unit of the map. */
	readonly scale: () => number;
	readonly onmove: (frame: Frame) => void;
	readonly onzoom: (by: number) => void;
};

const THRESHOLD_PX = 4;

/** Moves a map with a mouse or a pen and zooms it with the wheel. A finger scrolls the page; the buttons and circles are for it. */
export function dragMap({ frame, scale, onmove, onzoom }: Handlers): (map: SVGSVGElement) => () => void {
	return (map) => {
		const onpointerdown = (from: PointerEvent) => {
			if (from.button !== 0 || from.pointerType === 'touch') return;
			const start = frame();
			const stop = new AbortController();
			const { signal } = stop;
			let moved = false;
			addEventListener(
				'pointermove',
				({ clientX, clientY }) => {
					const [dx, dy] = [clientX - from.clientX, clientY - from.clientY];
					moved ||= Math.hypot(dx, dy) >= THRESHOLD_PX;
					if (moved) onmove({ ...start, x: start.x - dx / scale(), y: start.y - dy / scale() });
				},
				{ signal }
			);
			const end = () => {
				stop.abort();
				// The click that follows a drag would open what it ended on.
				if (moved) addEventListener('click', (event) => event.preventDefault(), { capture: true, once: true, signal: AbortSignal.timeout(50) });
			};
			addEventListener('pointerup', end, { signal });
			addEventListener('pointercancel', end, { signal });
		};
		const onwheel = (event: WheelEvent) => {
			event.preventDefault();
			onzoom(event.deltaY < 0 ? 1.25 : 0.8);
		};
		map.addEventListener('pointerdown', onpointerdown);
		map.addEventListener('wheel', onwheel, { passive: false });
		return () => {
			map.removeEventListener('pointerdown', onpointerdown);
			map.removeEventListener('wheel', onwheel);
		};
	};
}
