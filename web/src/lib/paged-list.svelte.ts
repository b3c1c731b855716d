import { request } from '#lib/api-client.ts';
import type { Problem } from '#shared/contract/http/problem.ts';

export type Page<T> = { readonly items: readonly T[]; readonly nextCursor: string | null };
type Query = Readonly<Record<string, string | undefined>>;

/** A list that comes page by page and can be asked anew with another query; a late answer to an old query is dropped. */
export class PagedList<T> {
	items = $state.raw<readonly T[]>([]);
	busy = $state(false);
	problem = $state.raw<Problem>();
	query = $state.raw<Query>({});
	#cursor = $state<string | null>(null);
	readonly #path: `/api/${string}`;
	#running: AbortController | undefined;

	constructor({ path, first, query = {} }: { path: `/api/${string}`; first: Page<T>; query?: Query }) {
		this.#path = path;
		this.query = query;
		this.items = first.items;
		this.#cursor = first.nextCursor;
	}

	get hasMore(): boolean {
		return this.#cursor !== null;
	}

	/** Asks with these filters instead; empty ones are left out. */
	ask = (query: Query): Promise<void> => {
		this.query = { ...this.query, ...query };
		return this.#load(undefined);
	};
	reload = (): Promise<void> => this.#load(undefined);
	more = (): Promise<void> => this.#load(this.#cursor ?? undefined);

	async #load(cursor: string | undefined): Promise<void> {
		this.#running?.abort();
		const running = new AbortController();
		this.#running = running;
		this.busy = true;
		const result = await request<Page<T>>({ path: `${this.#path}${searchOf({ ...this.query, cursor })}`, signal: running.signal });
		if (running.signal.aborted) return;
		this.busy = false;
		this.problem = result.ok ? undefined : result.problem;
		if (!result.ok) return;
		this.items = cursor === undefined ? result.value.items : [...this.items, ...result.value.items];
		this.#cursor = result.value.nextCursor;
	}
}

/** `?q=…&state=…` of the filters that are set; empty without any. */
export function searchOf(query: Query): string {
	const search = new URLSearchParams();
	for (const [name, value] of Object.entries(query)) if (value) search.set(name, value);
	const text = search.toString();
	return text === '' ? '' : `?${text}`;
}
