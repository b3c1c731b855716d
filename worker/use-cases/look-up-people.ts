import { and, eq, inArray } from 'drizzle-orm';
import type { DirectoryQuery } from '#shared/domain/flow/directory.ts';
import type { Person } from '#shared/domain/flow/flow-state.ts';
import { parsePermissions } from '#worker/db/queries/grants.ts';
import { person } from '#worker/db/schema/access.ts';
import type { Deps } from '#worker/deps.ts';
import { type Held, listHolders } from './list-holders.ts';

/** More than this nobody wants to choose from, and no step is signed by. */
const MOST_FOUND = 50;

/**
 * Answers what a flow asks about people, for a ticket at `path`; only those who are active are found. A role is looked for where the ticket
 * is, then in the unit above, up to headquarters: the nearest who hold it.
 */
export function lookUpPeople(deps: Deps, path: string, queries: readonly DirectoryQuery[]): Promise<(readonly Person[])[]> {
	return Promise.all(queries.map(async (query) => (await find(deps, path, query)).slice(0, MOST_FOUND)));
}

function find(deps: Deps, path: string, query: DirectoryQuery): Promise<readonly Person[]> {
	switch (query.by) {
		case 'people':
			return byId(deps, query.ids);
		case 'superior':
			return superior(deps, query.of, query.levels);
		case 'role':
			return nearest(deps, path, ({ key }) => key === query.role);
		case 'permission':
			return listHolders(deps, path, ({ permissions }) => parsePermissions(permissions).includes(query.permission)).then(each);
		case 'on-call':
			// Rosters come with the calendars; until then a roster is nobody, and the step's own rule says what then.
			return Promise.resolve([]);
	}
}

/** In the order in which they were named. */
async function byId({ db }: Deps, ids: readonly string[]): Promise<readonly Person[]> {
	const found = await db
		.select({ id: person.id, name: person.name })
		.from(person)
		.where(and(inArray(person.id, [...ids]), eq(person.active, true)));
	return ids.flatMap((id) => found.find((one) => one.id === id) ?? []);
}

/** Up the line; somebody who left is passed over, and their superior takes their place. */
async function superior({ db }: Deps, of: string, levels: number): Promise<readonly Person[]> {
	const seen = new Set<string>();
	let up = 0;
	for (let id: string | null = of; id !== null && !seen.has(id); ) {
		seen.add(id);
		const [row]: { id: string; name: string; superiorId: string | null; active: boolean }[] = await db
			.select({ id: person.id, name: person.name, superiorId: person.superiorId, active: person.active })
			.from(person)
			.where(eq(person.id, id));
		if (row === undefined) return [];
		if (row.id !== of && row.active) {
			up += 1;
			if (up === levels) return [{ id: row.id, name: row.name }];
		}
		id = row.superiorId;
	}
	return [];
}

async function nearest(deps: Deps, path: string, holds: (held: Held) => boolean): Promise<readonly Person[]> {
	const found = await listHolders(deps, path, holds);
	const deepest = Math.max(0, ...found.map((held) => held.path.length));
	return each(found.filter((held) => held.path.length === deepest));
}

const each = (held: readonly Held[]): readonly Person[] => [...new Map(held.map(({ id, name }) => [id, { id, name }])).values()];
