import type { Page } from 'playwright-core';

/** What a canvas did while it was moved. */
export type Moved = Readonly<{ framesPerSecond: number; lateFrames: number }>;

const FRAMES = 180;
/** A frame that took longer than one and a half of sixty a second was missed. */
const LATE_MS = 25;

/** Scrolls the element that `selector` finds a little with every frame, down and up again, and counts the frames. */
export function moveCanvas(page: Page, selector: string): Promise<Moved> {
	return page.evaluate(
		async ({ wanted, frames, lateMs }) => {
			const canvas = document.querySelector(wanted);
			if (canvas === null) throw new Error(`there is no ${wanted}`);
			const frame = (): Promise<number> => new Promise(requestAnimationFrame);
			await frame();
			const begun = await frame();
			let last = begun;
			let late = 0;
			for (let index = 0; index < frames; index += 1) {
				canvas.dispatchEvent(new WheelEvent('wheel', { deltaY: index < frames / 2 ? 24 : -24, bubbles: true, cancelable: true }));
				const now = await frame();
				if (now - last > lateMs) late += 1;
				last = now;
			}
			return { framesPerSecond: (frames * 1_000) / (last - begun), lateFrames: late };
		},
		{ wanted: selector, frames: FRAMES, lateMs: LATE_MS }
	);
}

/** A page with as many boxes and lines as the drawing has, moved in the least way there is: what this browser can do on this machine. */
export const bareCanvas = (boxes: number): string => `<!doctype html><meta charset="utf-8">
<section id="bare" style="position:fixed;inset:0;overflow:hidden"><div style="position:absolute;will-change:transform"></div></section>
<script>
const [section] = document.getElementsByTagName('section');
const drawing = section.firstElementChild;
drawing.innerHTML = Array.from({ length: ${boxes} }, (_, index) =>
	'<div style="position:absolute;width:188px;height:74px;border:1px solid;left:' + (index % 5) * 240 + 'px;top:' + Math.floor(index / 5) * 140 + 'px">' + index + '</div>'
).join('');
let y = 0;
section.addEventListener('wheel', (event) => {
	event.preventDefault();
	y -= event.deltaY;
	drawing.style.transform = 'translate(0, ' + y + 'px)';
}, { passive: false });
</script>`;
