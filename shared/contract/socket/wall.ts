import type { HubCounters } from '#shared/domain/board/hub-counters.ts';
import type { TickerItem } from '#shared/domain/board/ticker-item.ts';

export type { TickerItem };

/** `GET /wall` and the snapshot of its socket, cut to the hubs that the viewer may see; the ticker is newest first. */
export type WallSnapshot = { readonly seq: number; readonly hubs: readonly HubCounters[]; readonly ticker: readonly TickerItem[] };

export type WallChange = { readonly kind: 'hub'; readonly counters: HubCounters } | { readonly kind: 'ticker'; readonly item: TickerItem };
