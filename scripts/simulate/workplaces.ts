import type { PersonView, UnitView } from '#shared/contract/http/organisation.ts';

/** A hub where a request can be seen through from end to end, by account. */
export type Workplace = Readonly<{
	hub: UnitView;
	/** Stores whose codes customers scan. */
	stores: readonly UnitView[];
	agent: string;
	dispatcher: string;
}>;

/** The hubs that have everybody it takes, the one with the most stores first. */
export function workplaces(units: readonly UnitView[], people: readonly PersonView[]): Workplace[] {
	const paths = new Map(units.map((unit) => [unit.id, unit.path]));
	// Of those who cover a hub, the one who is nearest: a regional agent helps out where there is nobody else.
	const accountOf = (roleKey: string, hub: UnitView): string | undefined =>
		people
			.filter((person) => person.active)
			.flatMap(({ account, assignments }) =>
				assignments.filter((held) => held.roleKey === roleKey).map((held) => ({ account, path: paths.get(held.unitId) ?? 'nowhere' }))
			)
			.filter(({ path }) => hub.path.startsWith(path))
			.toSorted((a, b) => b.path.length - a.path.length)[0]?.account;
	return units
		.filter((unit) => unit.kind === 'hub' && unit.archivedAt === null)
		.flatMap((hub) => {
			const stores = units.filter((unit) => unit.parentId === hub.id && unit.entryCode !== null && unit.archivedAt === null);
			const agent = accountOf('agent', hub);
			const dispatcher = accountOf('dispatcher', hub);
			const complete = stores.length > 0 && accountOf('technician', hub) !== undefined;
			return complete && agent !== undefined && dispatcher !== undefined ? [{ hub, stores, agent, dispatcher }] : [];
		})
		.toSorted((a, b) => b.stores.length - a.stores.length);
}
