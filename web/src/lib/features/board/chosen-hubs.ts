/** Live rooms that one page opens at most; whoever leads more hubs chooses which to look at. */
export const MOST_HUBS = 12;

export const HUBS_COOKIE = 'hubs';

/** The hubs that a cookie remembers and that are still the reader's; without any, the first ones. `also`: those that a view is about. */
export function chosenHubs(cookie: string | undefined, hubs: readonly { readonly id: string }[], also: readonly string[] = []): readonly string[] {
	const wanted = new Set((cookie ?? '').split('.'));
	const ids = hubs.map((hub) => hub.id);
	const kept = ids.filter((id) => wanted.has(id));
	const shown = kept.length > 0 ? kept : ids.slice(0, MOST_HUBS);
	return ids.filter((id) => shown.includes(id) || also.includes(id)).slice(0, MOST_HUBS);
}
