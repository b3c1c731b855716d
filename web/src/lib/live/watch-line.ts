import { judgeLine, type Line } from './judge-line.ts';

/**
 * Watches a line whose end nobody may have told of (a cable pulled, a gateway that forgot the connection): asks over it when nothing was
 * heard for a while, and calls `onDead` once when no answer comes. Only while somebody looks: a hidden page asks nothing, and asks at once
 * when it is shown again after a silence.
 */
export function watchLine({ ask, onDead }: { ask: () => void; onDead: () => void }): { heard(): void; stop(): void } {
	const now = () => performance.now();
	let line: Line = { heardAt: now(), askedAt: -Infinity };
	let timer: ReturnType<typeof setTimeout> | undefined;
	const look = () => {
		clearTimeout(timer);
		if (document.hidden) return;
		let judged = judgeLine(line, now());
		if (judged.is === 'silent') {
			line = { ...line, askedAt: now() };
			ask();
			judged = judgeLine(line, line.askedAt);
		}
		if (judged.is === 'fine') timer = setTimeout(look, judged.lookAgainInMs);
		else {
			stop();
			onDead();
		}
	};
	const stop = () => {
		clearTimeout(timer);
		document.removeEventListener('visibilitychange', look);
	};
	document.addEventListener('visibilitychange', look);
	look();
	return {
		heard() {
			line = { ...line, heardAt: now() };
		},
		stop
	};
}
