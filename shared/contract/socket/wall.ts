import type { HubCounters } from './board.ts';

/** A line of the HQ ticker; the screen has the words for `kind`. */
export type TickerItem = {
	readonly ticketId: string;
	readonly seq: number;
	readonly at: number;
	readonly kind: 'created' | 'dispatched' | 'arrived' | 'completed' | 'overdue' | 'escalated' | 'closed' | 'rated' | 'canceled';
	readonly number: string;
	readonly hubId: string;
	readonly hubName: string;
	readonly regionId: string;
	readonly path: string;
	readonly score?: number;
};

/** `GET /wall` and the snapshot of its socket, cut to the regions the viewer may see. */
export type WallSnapshot = {
	readonly seq: number;
	readonly hubs: readonly HubCounters[];
	readonly ticker: readonly TickerItem[];
};

export type WallChange = { readonly kind: 'hub'; readonly counters: HubCounters } | { readonly kind: 'ticker'; readonly item: TickerItem };
