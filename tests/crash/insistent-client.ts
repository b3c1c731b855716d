import type { Random } from '#demo/random.ts';
import type { Power } from './power.ts';

export type Question = Readonly<{ method: 'GET' | 'POST'; path: string; body?: unknown }>;

/** What the server said in the end, and how often it had to be asked. */
export type Told<T> = Readonly<{ tries: number }> & (Readonly<{ ok: true; value: T }> | Readonly<{ ok: false; code: string }>);

/** A server that lives and yet doesn't answer properly is broken; after a kill, connections of before may fail once more. */
const MOST_FAILURES_WHILE_ON = 20;
/** How many answers to commands get lost on their way, so that repeats of what is done already are met all the time. */
const LOST_ANSWERS = 0.05;

/**
 * One visitor who wants an answer: when the server dies before answering, the very same request is sent again to the next one, as often
 * as it takes. Bytes are sent as an image, everything else as JSON.
 */
export class InsistentClient {
	readonly #origin: string;
	readonly #power: Power;
	readonly #address: string;
	readonly #luck: Random;
	#cookie = '';

	constructor({ origin, power, address, luck }: { origin: string; power: Power; address: string; luck: Random }) {
		this.#origin = origin;
		this.#power = power;
		this.#address = address;
		this.#luck = luck;
	}

	/** Somebody else's browser at the same place, or this one's at another. */
	from(address: string): InsistentClient {
		return new InsistentClient({ origin: this.#origin, power: this.#power, address, luck: this.#luck });
	}

	async send<T>(question: Question): Promise<Told<T>> {
		let failuresWhileOn = 0;
		for (let tries = 1; ; tries += 1) {
			await this.#power.untilOn();
			const answer = await this.#ask<T>(question);
			if (typeof answer === 'object' && !(tries === 1 && isCommand(question) && this.#luck.chance(LOST_ANSWERS))) return { ...answer, tries };
			if (typeof answer === 'string' && this.#power.isOn) failuresWhileOn += 1;
			if (failuresWhileOn > MOST_FAILURES_WHILE_ON) throw new Error(`${question.method} ${question.path}: ${answer}`);
		}
	}

	/** The value, where a refusal would be a fault of the test. */
	async expect<T>(question: Question): Promise<T> {
		const told = await this.send<T>(question);
		if (!told.ok) throw new Error(`${question.method} ${question.path} was refused: ${told.code}`);
		return told.value;
	}

	async bytes(path: string): Promise<Uint8Array | undefined> {
		const response = await fetch(`${this.#origin}/api/v1${path}`, { headers: this.#headers() });
		return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
	}

	/** The answer, or what went wrong when there was none. */
	async #ask<T>({ method, path, body }: Question): Promise<{ ok: true; value: T } | { ok: false; code: string } | string> {
		const isImage = body instanceof Uint8Array;
		const headers = { ...this.#headers(), ...(body === undefined ? {} : { 'content-type': isImage ? 'image/png' : 'application/json' }) };
		try {
			const response = await fetch(`${this.#origin}/api/v1${path}`, {
				method,
				headers,
				...(body === undefined ? {} : { body: isImage ? new Blob([Uint8Array.from(body)]) : JSON.stringify(body) })
			});
			const text = await response.text();
			const [cookie] = response.headers.getSetCookie();
			if (cookie !== undefined) this.#cookie = cookie.split(';')[0] ?? '';
			if (response.ok) return { ok: true, value: (text === '' ? null : JSON.parse(text)) as T };
			return response.status >= 500 ? `${response.status} ${text}` : { ok: false, code: String(JSON.parse(text).code) };
		} catch (error) {
			return error instanceof Error ? `${error.message} (${String(error.cause ?? '')})` : String(error);
		}
	}

	#headers(): Record<string, string> {
		return { origin: this.#origin, 'x-forwarded-for': this.#address, ...(this.#cookie ? { cookie: this.#cookie } : {}) };
	}
}

const isCommand = ({ body }: Question): boolean => typeof body === 'object' && body !== null && 'commandId' in body;
