import { CLOSED_BY_PROTOCOL, CLOSED_BY_REVOCATION } from '#lib/live/close-codes.ts';
import { parseServerMessage } from '#lib/live/parse-server-message.ts';
import { receive } from '#lib/live/receive.ts';
import { watchLine } from '#lib/live/watch-line.ts';
import { PING, PONG } from '#shared/contract/socket/heartbeat.ts';
import type { ClientMessage } from '#shared/contract/socket/protocol.ts';
import { swapParts } from './swap-parts.ts';

const POLL_MS = 10_000;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
/** A page that is asked for on a dead line never comes, and the browser would wait for minutes. */
const PATIENCE_MS = 10_000;
/** After these the server wants nobody to come back. */
const FINAL: readonly number[] = [CLOSED_BY_PROTOCOL, CLOSED_BY_REVOCATION];

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
		const signal = AbortSignal.timeout(PATIENCE_MS);
		const response = await fetch(location.pathname, { headers: { accept: 'text/html' }, signal }).catch(() => undefined);
		if (response?.status === 404 || response?.status === 410) return location.reload();
		const html = response?.ok ? await response.text().catch(() => undefined) : undefined;
		if (html === undefined) return;
		swapParts(html);
		state.stale = false;
	});
	const connect = () => {
		if (state.over) return;
		const url = new URL(path, location.href);
		url.protocol = url.protocol.replace('http', 'ws');
		url.searchParams.set('since', String(state.seq));
		const socket = new WebSocket(url);
		const leave = (waitMs: number) => {
			line.stop();
			// Closing takes as long as the other end takes to agree: on a dead line nobody waits for that.
			socket.onmessage = socket.onclose = null;
			socket.close();
			state.open = false;
			setTimeout(connect, waitMs);
		};
		// It watches from the first attempt on, as one on a dead line would take the browser minutes.
		const line = watchLine({ ask: () => socket.readyState === WebSocket.OPEN && socket.send(PING), onDead: () => leave(0) });
		socket.onopen = () => {
			state.open = true;
			state.wait = FIRST_WAIT_MS;
		};
		socket.onmessage = ({ data }) => {
			line.heard();
			const message = data === PONG ? undefined : parseServerMessage(data);
			if (message === undefined || message.type === 'presence' || message.type === 'bye') return;
			const received = receive(state.seq, message);
			if (received.kind === 'gap') leave(FIRST_WAIT_MS);
			if (received.kind !== 'reset' && received.kind !== 'changes') return;
			// A merged order goes on in another, which may not have come as far: only a snapshot may go back.
			if (received.seq === state.seq || (received.kind === 'changes' && received.seq < state.seq)) return;
			state.seq = received.seq;
			socket.send(JSON.stringify({ v: 1, type: 'ack', seq: received.seq } satisfies ClientMessage));
			refresh();
		};
		socket.onclose = ({ code }) => {
			if (FINAL.includes(code)) {
				line.stop();
				state.open = false;
				state.over = true;
				refresh();
				return;
			}
			leave(state.wait * (0.5 + Math.random()));
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
