import type { z } from 'zod';
import { Problem } from '#shared/contract/http/problem.ts';
import type { Clock } from './clock.ts';
import type { Ledger } from './ledger.ts';

export type ApiRequest<Schema extends z.ZodType> = Readonly<{
	method: 'GET' | 'POST' | 'DELETE';
	/** Below `/api/v1`. */
	path: string;
	/** Sent as JSON; bytes are sent as an image. */
	body?: unknown;
	answer: Schema;
}>;

/** The answer, or the code of a refusal; a server that misbehaved answers `server.failed`. */
export type Told<T> = Readonly<{ ok: true; value: T }> | Readonly<{ ok: false; code: string }>;

export type ApiClientConfig = Readonly<{
	base: URL;
	ledger: Ledger;
	clock: Clock;
	fetch: typeof fetch;
	onwait: (seconds: number, what: string) => void;
}>;

const REQUEST_TIMEOUT_MS = 20_000;
const MAX_WAITS = 20;
/** The longest that any gate may ask for; more would be a mistake. */
const LONGEST_WAIT_SECONDS = 900;

/**
 * One visitor of the public API: keeps the cookie, names its origin, waits when told to slow down (429, `retry-after`), counts
 * everything in the ledger. A repeat sends the same body, so the same command id.
 */
export class ApiClient {
	readonly #config: ApiClientConfig;
	#cookie = '';

	constructor(config: ApiClientConfig) {
		this.#config = config;
	}

	async send<Schema extends z.ZodType>(request: ApiRequest<Schema>): Promise<Told<z.output<Schema>>> {
		const { clock, ledger, onwait } = this.#config;
		for (let waits = 0; ; waits++) {
			const response = await this.#fetch(request);
			if (response === undefined) return { ok: false, code: 'server.failed' };
			if (response.status !== 429 || waits === MAX_WAITS) return this.#read(request, response);
			ledger.waited();
			const seconds = Math.max(Number(response.headers.get('retry-after')) || 1, 1);
			onwait(seconds, describe(request));
			await response.body?.cancel();
			await clock.sleep(Math.min(seconds, LONGEST_WAIT_SECONDS) * 1_000);
		}
	}

	async #fetch({ method, path, body }: ApiRequest<z.ZodType>): Promise<Response | undefined> {
		const { base, ledger, clock, fetch } = this.#config;
		const headers: Record<string, string> = { origin: base.origin, accept: 'application/json', ...(this.#cookie ? { cookie: this.#cookie } : {}) };
		const bytes = body instanceof Uint8Array;
		if (body !== undefined) headers['content-type'] = bytes ? 'image/png' : 'application/json';
		const begun = clock.now();
		try {
			const response = await fetch(new URL(`/api/v1${path}`, base), {
				method,
				headers,
				body: body === undefined ? null : bytes ? new Blob([Uint8Array.from(body)]) : JSON.stringify(body),
				signal: AbortSignal.any([clock.signal, AbortSignal.timeout(REQUEST_TIMEOUT_MS)])
			});
			ledger.answered(clock.now() - begun);
			const [cookie] = response.headers.getSetCookie();
			if (cookie !== undefined) this.#cookie = cookie.split(';')[0] ?? '';
			return response;
		} catch (error) {
			// At the end of the simulation requests are cut off: that is nobody's fault.
			if (!clock.signal.aborted) ledger.failed(`no answer to ${describe({ method, path })} (${reasonOf(error)})`);
			return undefined;
		}
	}

	async #read<Schema extends z.ZodType>(request: ApiRequest<Schema>, response: Response): Promise<Told<z.output<Schema>>> {
		const { ledger, clock } = this.#config;
		const body = await readJson(response);
		if (clock.signal.aborted) return { ok: false, code: 'server.failed' };
		if (response.ok) {
			const parsed = request.answer.safeParse(body);
			if (parsed.success) return { ok: true, value: parsed.data };
			ledger.failed(`answer to ${describe(request)} breaks its contract at ${parsed.error.issues[0]?.path.join('.')}`);
			return { ok: false, code: 'server.failed' };
		}
		const problem = Problem.safeParse(body);
		if (response.status >= 500 || !problem.success) {
			ledger.failed(`${response.status} ${describe(request)}${problem.success ? ` (${problem.data.code})` : ''}`);
			return { ok: false, code: 'server.failed' };
		}
		ledger.refused(problem.data.code);
		return { ok: false, code: problem.data.code };
	}
}

async function readJson(response: Response): Promise<unknown> {
	try {
		const text = await response.text();
		return text === '' ? null : JSON.parse(text);
	} catch {
		// Not JSON: the caller finds that it breaks every contract, and says so.
		return undefined;
	}
}

/** Ids and tokens left out, so that the same trouble is counted as the same. */
const describe = ({ method, path }: { method: string; path: string }): string =>
	`${method} ${path.replace(/\?.*$/, '').replace(/\/(?=[^/]*\d)[A-Za-z0-9_-]{6,}/g, '/…')}`;

const reasonOf = (error: unknown): string => {
	if (!(error instanceof Error)) return String(error);
	return error.cause instanceof Error ? error.cause.message : error.message;
};
