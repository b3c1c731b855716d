import { PONG } from '#shared/contract/socket/heartbeat.ts';
import type { ServerMessage } from '#shared/contract/socket/protocol.ts';
import { type Account, call } from './company.ts';

/** A client's end of one room's socket: everything it was told, in order. */
export class RoomClient {
	readonly messages: ServerMessage[] = [];
	/** How often it heard that its line stands. */
	pongs = 0;
	closed: { code: number } | undefined;
	#socket: WebSocket;
	#waiting: (() => void)[] = [];

	private constructor(socket: WebSocket) {
		this.#socket = socket;
		socket.addEventListener('message', ({ data }) => {
			if (data === PONG) this.pongs += 1;
			else this.messages.push(JSON.parse(String(data)) as ServerMessage);
			this.#wake();
		});
		socket.addEventListener('close', ({ code }) => {
			this.closed = { code };
			this.#wake();
		});
		socket.accept();
	}

	static async open(account: Account | null, path: string, headers: Record<string, string> = {}): Promise<RoomClient> {
		const { response } = await call(account, 'GET', path, undefined, { upgrade: 'websocket', ...headers });
		if (response.webSocket === null) throw new Error(`no socket: ${response.status} ${await response.text()}`);
		return new RoomClient(response.webSocket);
	}

	/** Resolves once the messages fulfil a condition; the test's own time-out ends a wait in vain. */
	async until(condition: (messages: readonly ServerMessage[], closed: { code: number } | undefined) => boolean): Promise<void> {
		while (!condition(this.messages, this.closed)) await new Promise<void>((resolve) => this.#waiting.push(resolve));
	}

	/** Every change told so far, from frames and resumes. */
	changes<T>(): T[] {
		return this.messages.flatMap((message) => (message.type === 'frame' || message.type === 'resume' ? message.changes : [])) as T[];
	}

	get seq(): number {
		return this.messages.reduce(
			(seq, message) => (message.type === 'snapshot' || message.type === 'resume' || message.type === 'frame' ? Math.max(seq, message.seq) : seq),
			0
		);
	}

	send(message: unknown): void {
		this.#socket.send(typeof message === 'string' ? message : JSON.stringify(message));
	}

	close(): void {
		this.#socket.close(1000, 'done');
	}

	#wake(): void {
		for (const resolve of this.#waiting.splice(0)) resolve();
	}
}
