import type { Person } from '#shared/domain/flow/flow-state.ts';
import { parsePermissions } from '#worker/db/queries/grants.ts';
import type { Deps } from '#worker/deps.ts';
import { listHolders } from './list-holders.ts';

/** Active people to whom the work of a ticket at a place may be given, by name: those who may see it there, be it only what is theirs. */
export async function listEligible(deps: Deps, path: string): Promise<Person[]> {
	const viewers = await listHolders(deps, path, ({ permissions }) => parsePermissions(permissions).includes('ticket.view'));
	return [...new Map(viewers.map(({ id, name }) => [id, { id, name }])).values()];
}
