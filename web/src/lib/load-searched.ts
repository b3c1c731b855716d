import { loadJson } from './load-json.ts';
import { type Page, searchOf } from './paged-list.svelte.ts';

/** For `load` on the server: what the address asks for, and the first page of a list that can be searched for it. */
export async function loadSearched<T>(event: Parameters<typeof loadJson>[0], path: `/${string}`): Promise<{ q: string; first: Page<T> }> {
	const q = event.url.searchParams.get('q') ?? '';
	return { q, first: await loadJson<Page<T>>(event, `${path}${searchOf({ q })}`) };
}
