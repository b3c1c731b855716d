import type { ComparedHub } from '#shared/contract/http/operations.ts';
import { comparison } from '#worker/db/schema/ticket.ts';
import type { Deps } from '#worker/deps.ts';
import { findHubs } from './find-hubs.ts';

/** Every working hub with what its last unasked comparison came to. */
export async function listComparedHubs(db: Deps['db']): Promise<ComparedHub[]> {
	const [hubs, rows] = await Promise.all([findHubs(db), db.select().from(comparison)]);
	const byHub = new Map(rows.map((row) => [row.hubId, row]));
	return hubs.map(({ id, name, code, regionName }) => {
		const { comparedAt, tickets, staying } = byHub.get(id) ?? { comparedAt: null, tickets: null, staying: null };
		return { hubId: id, hubCode: code, hubName: name, regionName, comparedAt, tickets, staying };
	});
}
