import { swapParts } from './swap-parts.ts';

const POLL_MS = 10_000;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
/** Close codes after which the server wants nobody to come back, as in shared/contract/socket/protocol.ts. */
const FINAL = [4400, 4401];

/**
 * Follows `data-live` (a socket of the shared protocol) from `data-seq`. The messages only say that there is news; what it looks like is
 * asked of the server. While the socket is down, or after the page couldn't be had, it is asked for every ten seconds instead.
 */
export function followLive(): void {
	const page = document.querySelector<HTMLElement>('[data-live]');
	const path = page?.dataset.live;
	if (!page || !path) return;
	const state = { wait: FIRST_WAIT_MS, over: false, open: false, stale: false, seq: Number(page.dataset.seq) };

	const refresh = debounce(async () => {
		// Until the page is here, the socket's news is known of and not shown.
		state.stale = true;
		const response = await fetch(location.pathname, { headers: { accept: 'text/html' } }).catch(() => undefined);
		if (!response || (response.status >= 500 && response.status < 600)) return;
		if (response.status === 404 || response.status === 410) return location.reload();
		if (!response.ok) return;
		swapParts(await response.text());
		state.stale = false;
	});
	const connect = () => {
		if (state.over) return;
		const url = new URL(path, location.href);
		url.protocol = url.protocol.replace('http', 'ws');
		url.searchParams.set('since', String(state.seq));
		const socket = new WebSocket(url);
		socket.onopen = () => {
			state.open = true;
			state.wait = FIRST_WAIT_MS;
		};
		socket.onmessage = ({ data }) => {
			const seq = seqOf(String(data));
			if (seq === undefined || seq <= state.seq) return;
			state.seq = seq;
			socket.send(JSON.stringify({ v: 1, type: 'ack', seq }));
			refresh();
		};
		socket.onclose = ({ code }) => {
			state.open = false;
			if (FINAL.includes(code)) {
				state.over = true;
				refresh();
				return;
			}
			setTimeout(connect, state.wait * (0.5 + Math.random()));
			state.wait = Math.min(state.wait * 2, LONGEST_WAIT_MS);
		};
	};
	connect();
	setInterval(() => {
		if ((!state.open || state.stale) && !state.over && document.visibilityState === 'visible') refresh();
	}, POLL_MS);
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState === 'visible' && (!state.open || state.stale)) refresh();
	});
}

function seqOf(text: string): number | undefined {
	const message: unknown = JSON.parse(text);
	if (typeof message !== 'object' || message === null || !('seq' in message) || !('type' in message)) return undefined;
	return typeof message.seq === 'number' && message.type !== 'presence' ? message.seq : undefined;
}

/** Runs once for several calls in a short while, and never twice at the same time. */
function debounce(action: () => Promise<unknown>): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let running: Promise<unknown> = Promise.resolve();
	return () => {
		clearTimeout(timer);
		timer = setTimeout(() => {
			running = running.then(action, action);
		}, 60);
	};
}
