/** Live rooms that one page opens at most; whoever leads more hubs chooses which to look at. */
export const MOST_HUBS = 12;

export const HUBS_COOKIE = 'hubs';

/** The hubs that a cookie remembers and that are still the reader's; without any, the first ones. */
export function chosenHubs(cookie: string | undefined, hubs: readonly { readonly id: string }[]): readonly string[] {
	const wanted = new Set((cookie ?? '').split('.'));
	const kept = hubs.map((hub) => hub.id).filter((id) => wanted.has(id));
	return (kept.length > 0 ? kept : hubs.map((hub) => hub.id)).slice(0, MOST_HUBS);
}
