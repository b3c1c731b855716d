/** Calls `work` once before the next paint however often it is asked; by a timer while the page is hidden and doesn't paint. */
export function onceAFrame(work: () => void): (() => void) & { cancel(): void } {
	let frame: number | undefined;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const cancel = () => {
		if (frame !== undefined) cancelAnimationFrame(frame);
		clearTimeout(timer);
		frame = timer = undefined;
	};
	const run = () => {
		cancel();
		work();
	};
	const ask = () => {
		if (frame !== undefined || timer !== undefined) return;
		frame = document.hidden ? undefined : requestAnimationFrame(run);
		// A page that is hidden after asking gets no frame either.
		timer = setTimeout(run, 250);
	};
	return Object.assign(ask, { cancel });
}
