import type { HubCounters } from '#shared/contract/socket/board.ts';
import { type WallNumbers, wallNumbers } from './wall-numbers.ts';

export type Group = { readonly id: string; readonly name: string; readonly numbers: WallNumbers };

/** The hubs' numbers added up by whatever they have in common. */
export function groupHubs(hubs: readonly HubCounters[], groupOf: (hub: HubCounters) => { readonly id: string; readonly name: string }): Group[] {
	const groups = new Map<string, { name: string; hubs: HubCounters[] }>();
	for (const hub of hubs) {
		const { id, name } = groupOf(hub);
		const group = groups.get(id) ?? { name, hubs: [] };
		group.hubs.push(hub);
		groups.set(id, group);
	}
	return [...groups].map(([id, group]) => ({ id, name: group.name, numbers: wallNumbers(group.hubs) }));
}

/** Best first; without anything closed yet today, after those that have a rate, the busier first. */
export function byRate(groups: readonly Group[]): readonly Group[] {
	return [...groups].sort(
		(a, b) =>
			(b.numbers.onTimeRate ?? -1) - (a.numbers.onTimeRate ?? -1) ||
			a.numbers.overdue - b.numbers.overdue ||
			b.numbers.inProgress - a.numbers.inProgress
	);
}

/** A lookup by key; the last of two with the same key wins. */
export const indexBy = <T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, T> => new Map(items.map((item) => [keyOf(item), item]));
