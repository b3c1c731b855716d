import type { HubCounters } from '#shared/domain/board/hub-counters.ts';
import type { TickerItem } from '#shared/domain/board/ticker-item.ts';

export type WallData = { readonly seq: number; readonly hubs: readonly HubCounters[]; readonly ticker: readonly TickerItem[] };

/** What the headquarters object answers to. */
export type HeadquartersRpc = {
	/** Takes a hub's newest numbers and what its tickets did; numbers that are not newer (`seq`) change nothing. Resolves once durable. */
	applyHub(input: { readonly seq: number; readonly counters: HubCounters; readonly ticker: readonly TickerItem[] }): Promise<void>;
	/** `all`, or the comma-separated hub ids that the viewer may see. */
	wall(audience: string): Promise<WallData>;
	/** Forgets every hub; they tell their numbers again when swept. */
	forget(): Promise<void>;
	revoke(revokedBy: string): Promise<void>;
};
