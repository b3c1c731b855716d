import type { HubCounters } from '#shared/contract/socket/board.ts';
import type { TickerItem, WallChange, WallSnapshot } from '#shared/contract/socket/wall.ts';

const TICKER_LENGTH = 60;

/** The wall after these changes, in order: a hub's latest counters replace the ones before, news goes on top. */
export function foldWall(wall: WallSnapshot, changes: readonly WallChange[]): WallSnapshot {
	const hubs = new Map<string, HubCounters>(wall.hubs.map((hub) => [hub.hubId, hub]));
	let ticker = wall.ticker;
	for (const change of changes) {
		if (change.kind === 'hub') hubs.set(change.counters.hubId, change.counters);
		else ticker = withItem(ticker, change.item);
	}
	return { ...wall, hubs: [...hubs.values()], ticker };
}

function withItem(ticker: readonly TickerItem[], item: TickerItem): readonly TickerItem[] {
	if (ticker.some((known) => tickerKey(known) === tickerKey(item))) return ticker;
	return [item, ...ticker].sort((a, b) => b.at - a.at).slice(0, TICKER_LENGTH);
}

/** One ticket's change can bring two pieces of news. */
export const tickerKey = ({ ticketId, seq, kind }: TickerItem): string => `${ticketId} ${seq} ${kind}`;
