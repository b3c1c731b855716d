import type { Revocable } from '#durable/runtime/revocation.ts';
import type { HubCounters } from '#shared/domain/board/hub-counters.ts';
import type { TickerItem } from '#shared/domain/board/ticker-item.ts';

export type WallData = { readonly seq: number; readonly hubs: readonly HubCounters[]; readonly ticker: readonly TickerItem[] };

/** What the headquarters object answers to. */
export type HeadquartersRpc = Revocable & {
	/**
	 * Takes a hub's newest numbers and what its tickets did; numbers that are not newer (`seq`) change nothing. Answers at once with the
	 * `seq` of the numbers that are on disk, usually older ones; a hub that tells its numbers again later hears of these. `anew`: what was
	 * known of the hub counts for nothing, not even its `seq`.
	 */
	applyHub(input: {
		readonly seq: number;
		readonly counters: HubCounters;
		readonly ticker: readonly TickerItem[];
		readonly anew: boolean;
	}): Promise<number>;
	/** `all`, or the comma-separated hub ids that the viewer may see. */
	wall(audience: string): Promise<WallData>;
	/** Forgets every hub but these. */
	forgetAllBut(hubIds: readonly string[]): Promise<void>;
};
