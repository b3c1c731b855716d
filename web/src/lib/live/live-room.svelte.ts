import ReconnectingWebSocket from 'partysocket/ws';
import { request } from '#lib/api-client.ts';
import { PING, PONG } from '#shared/contract/socket/heartbeat.ts';
import type { ClientMessage, Viewer } from '#shared/contract/socket/protocol.ts';
import { CLOSED_BY_PROTOCOL, CLOSED_BY_REVOCATION, CLOSED_BY_RIGHTS, CLOSED_WITHOUT_ROOM } from './close-codes.ts';
import { onceAFrame } from './once-a-frame.ts';
import { parseServerMessage } from './parse-server-message.ts';
import { receive } from './receive.ts';
import { reloadOnce } from './reload-once.ts';
import { toSignIn } from './to-sign-in.ts';
import { watchLine } from './watch-line.ts';

/**
 * `live`: by socket. `polling`: the socket is blocked, asked every few seconds. `offline`: neither gets through. `lost`: the reader may not
 * see it any more.
 */
export type LiveStatus = 'connecting' | 'live' | 'polling' | 'offline' | 'lost' | 'ended';

export type LiveRoomOptions<Data, Change> = {
	/** The room's `GET`; its socket is at `<path>/live`. */
	readonly path: `/api/${string}`;
	/** What the page was rendered with, so that the socket only brings what came after. */
	readonly initial?: Data;
	/** The sequence number of data that came by `GET`; undefined when the room's data has none. */
	readonly seqOf: (data: Data) => number | undefined;
	/** Pure: the data after these changes, in order; a change the data has already must change nothing. At most once per animation frame. */
	readonly fold: (data: Data, changes: readonly Change[]) => Data;
	/** Brings what `fold` stands on, where the page does without it until something changes. */
	readonly prepare?: () => Promise<void>;
	/** Told after folding what others changed just now, to flash or to notify. Not called for snapshots and polls. */
	readonly onchanges?: (changes: readonly Change[]) => void;
};

const POLL_MS = 5_000;
/** A question that goes out on a dead line is never answered, and the browser would wait for minutes. */
const POLL_PATIENCE_MS = 10_000;
const ACK_MS = 2_000;
/** Not signed in, not allowed, or not there for this reader: asking again gets the same answer. */
const DENIED: readonly number[] = [401, 403, 404];
/** Tries before the page stops waiting for a socket and asks by `GET`; the socket goes on trying behind it. */
const TRIES_BEFORE_POLLING = 2;

/**
 * One live room: a snapshot, then changes in order, folded into `data`. A gap, a lost connection or a client that fell behind all
 * end the same way: connect again with `since`, get what is missing or a new snapshot.
 */
export class LiveRoom<Data, Change> {
	data = $state.raw<Data | undefined>();
	status = $state<LiveStatus>('connecting');
	/** Who has which ticket open (boards), or who is here (tickets). */
	viewers = $state.raw<Readonly<Record<string, readonly Viewer[]>>>({});
	/** When the data was last known to be true; epoch ms. */
	freshAt = $state(0);

	readonly #options: LiveRoomOptions<Data, Change>;
	#socket: ReconnectingWebSocket | undefined;
	#seq: number | undefined;
	#ackedSeq: number | undefined;
	#pending: Change[] = [];
	#prepared: boolean;
	#pollTimer: ReturnType<typeof setInterval> | undefined;
	#ackTimer: ReturnType<typeof setInterval> | undefined;
	#line: ReturnType<typeof watchLine> | undefined;
	#flushSoon = onceAFrame(() => this.#flush());

	constructor(options: LiveRoomOptions<Data, Change>) {
		this.#options = options;
		this.#prepared = options.prepare === undefined;
		this.data = options.initial;
		if (options.initial !== undefined) this.#seq = options.seqOf(options.initial);
	}

	/** Connects; returns how to leave. Use it as an effect: `$effect(() => room.start())`. */
	start(): () => void {
		this.#connect();
		const online = () => {
			if (this.status !== 'ended' && this.status !== 'lost') this.#connect();
		};
		const offline = () => this.#onTrouble();
		addEventListener('online', online);
		addEventListener('offline', offline);
		this.#ackTimer = setInterval(() => this.#ack(), ACK_MS);
		return () => {
			removeEventListener('online', online);
			removeEventListener('offline', offline);
			clearInterval(this.#ackTimer);
			this.#line?.stop();
			this.#stopPolling();
			this.#flushSoon.cancel();
			const socket = this.#socket;
			this.#socket = undefined;
			socket?.close();
		};
	}

	/** Asks for the present state now. */
	async refresh(): Promise<void> {
		const result = await request<Data>({ path: this.#options.path, signal: AbortSignal.timeout(POLL_PATIENCE_MS) });
		if (!result.ok) {
			if (DENIED.includes(result.problem.status)) this.#end(result.problem.status === 401 ? CLOSED_BY_REVOCATION : CLOSED_BY_RIGHTS);
			else if (this.status === 'polling' || this.status === 'connecting') this.status = 'offline';
			return;
		}
		// The line is back: no need to wait for the socket's next turn.
		if (this.status === 'offline' && this.#socket !== undefined) this.#connect();
		// An answer that was long on its way may be older than what the socket has brought since.
		if (this.status === 'live') this.adopt(result.value);
		else this.#replace(result.value, this.#options.seqOf(result.value));
	}

	/** Puts in a state that came another way, such as with a refused command, unless a newer one is here already. */
	adopt(data: Data): void {
		const seq = this.#options.seqOf(data);
		if (seq === undefined || this.#seq === undefined || seq > this.#seq) this.#replace(data, seq);
	}

	/** Connects at once. A socket that waits for its next try can't be hurried, so another takes its place. */
	#connect(): void {
		const before = this.#socket;
		const socket = new ReconnectingWebSocket(() => this.#url(), undefined, {
			minReconnectionDelay: 800 + Math.random() * 700,
			maxReconnectionDelay: 15_000,
			connectionTimeout: 8_000,
			// What was said while the line was down is said again by `#onOpen`.
			maxEnqueuedMessages: 0
		});
		this.#socket = socket;
		before?.close();
		const ifCurrent =
			<E>(handle: (event: E) => void) =>
			(event: E) => {
				if (this.#socket === socket) handle(event);
			};
		socket.addEventListener(
			'open',
			ifCurrent(() => this.#onOpen(socket))
		);
		socket.addEventListener(
			'message',
			ifCurrent(({ data }) => this.#onMessage(data))
		);
		socket.addEventListener(
			'close',
			ifCurrent(({ code }) => this.#onClose(code))
		);
		socket.addEventListener(
			'error',
			ifCurrent(() => this.#onTrouble())
		);
	}

	#url(): string {
		const url = new URL(`${this.#options.path}/live`, location.href);
		url.protocol = url.protocol === 'http:' ? 'ws:' : 'wss:';
		if (this.#seq !== undefined) url.searchParams.set('since', String(this.#seq));
		return url.href;
	}

	#onOpen(socket: ReconnectingWebSocket): void {
		this.#stopPolling();
		this.#line?.stop();
		this.#line = watchLine({ ask: () => socket.send(PING), onDead: () => socket.reconnect() });
		// Whoever left while the line was down was not announced.
		this.viewers = {};
	}

	#onMessage(text: unknown): void {
		this.#line?.heard();
		if (text === PONG) {
			this.freshAt = Date.now();
			return;
		}
		const message = parseServerMessage(text);
		// A server that speaks another version: an answer this client can't read must not be half understood.
		if (message === undefined) {
			this.#end(CLOSED_BY_PROTOCOL);
			return;
		}
		if (message.type === 'presence') {
			// Each message tells of the tickets it names; the others' viewers stay as they were.
			this.viewers = { ...this.viewers, ...message.viewers };
			return;
		}
		if (message.type === 'bye') {
			// What the new rights are, the `GET` knows; the socket's own close follows and is seen to by `#onClose`.
			if (message.reason === 'rights') return;
			if (message.reason === 'moved') this.#socket?.reconnect();
			else this.#end(message.reason === 'revoked' ? CLOSED_BY_REVOCATION : CLOSED_BY_PROTOCOL);
			return;
		}
		const received = receive(this.#seq, message);
		if (received.kind === 'gap') {
			if (this.#seq === undefined) void this.refresh();
			this.#socket?.reconnect();
			return;
		}
		if (received.kind === 'reset') this.#replace(received.data as Data, received.seq);
		if (received.kind === 'changes') {
			this.#seq = received.seq;
			this.#pending.push(...(received.changes as Change[]));
			if (this.#prepared) this.#flushSoon();
			else void this.#prepare();
		}
		this.freshAt = Date.now();
		this.status = 'live';
	}

	#replace(data: Data, seq: number | undefined): void {
		this.#pending = [];
		this.#seq = seq;
		this.data = data;
		this.freshAt = Date.now();
		if (this.status === 'offline') this.status = 'polling';
	}

	async #prepare(): Promise<void> {
		try {
			await this.#options.prepare?.();
			this.#prepared = true;
			this.#flushSoon();
		} catch {
			// It was not to be had just now: the whole instead of the changes, and another try with the next one.
			this.#seq = undefined;
			void this.refresh();
		}
	}

	#flush(): void {
		const changes = this.#pending;
		if (changes.length === 0 || this.data === undefined) return;
		this.#pending = [];
		this.data = this.#options.fold(this.data, changes);
		this.#options.onchanges?.(changes);
	}

	#onClose(code: number): void {
		this.#line?.stop();
		if (code === CLOSED_BY_REVOCATION || code === CLOSED_BY_PROTOCOL || code === CLOSED_WITHOUT_ROOM) this.#end(code);
		else if (code === CLOSED_BY_RIGHTS) {
			// What is here was for the rights of before: it is to be replaced whole, not continued.
			this.#seq = undefined;
			void this.refresh();
		} else this.#onTrouble();
	}

	#onTrouble(): void {
		const socket = this.#socket;
		if (!socket || this.status === 'ended' || this.status === 'lost') return;
		if (!navigator.onLine) this.status = 'offline';
		else if (socket.retryCount >= TRIES_BEFORE_POLLING) this.#startPolling();
		else if (this.status === 'live') this.status = 'connecting';
	}

	#startPolling(): void {
		if (this.#pollTimer !== undefined) return;
		const poll = async () => {
			await this.refresh();
			if (this.#pollTimer !== undefined && this.status === 'connecting') this.status = 'polling';
		};
		this.#pollTimer = setInterval(poll, POLL_MS);
		void poll();
	}

	#stopPolling(): void {
		clearInterval(this.#pollTimer);
		this.#pollTimer = undefined;
	}

	#end(code: number): void {
		this.status = code === CLOSED_BY_RIGHTS || code === CLOSED_WITHOUT_ROOM ? 'lost' : 'ended';
		this.#stopPolling();
		this.#socket?.close();
		if (code === CLOSED_BY_REVOCATION) toSignIn();
		if (code === CLOSED_BY_PROTOCOL) reloadOnce(this.#options.path);
	}

	#ack(): void {
		if (this.#seq === undefined || this.#seq === this.#ackedSeq || this.status !== 'live') return;
		if (this.#send({ v: 1, type: 'ack', seq: this.#seq })) this.#ackedSeq = this.#seq;
	}

	#send(message: ClientMessage): boolean {
		const socket = this.#socket;
		if (socket?.readyState !== WebSocket.OPEN) return false;
		return socket.send(JSON.stringify(message));
	}
}
