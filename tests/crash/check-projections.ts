import type { Comparison } from '#shared/contract/http/operations.ts';
import type { InsistentClient } from './insistent-client.ts';

export type Compared = Readonly<{ tickets: number; complaints: readonly string[] }>;

/** Where boards, numbers, headquarters, the index or the statements differ from the ticket objects just now, of all hubs. */
export async function checkProjections(administrator: InsistentClient, hubIds: readonly string[]): Promise<Compared> {
	let tickets = 0;
	const complaints: string[] = [];
	for (const hubId of hubIds) {
		const comparison = await administrator.expect<Comparison>({ method: 'GET', path: `/admin/comparison?hubId=${hubId}` });
		tickets += comparison.tickets;
		if (comparison.moved > 0) complaints.push(`${hubId}: ${comparison.moved} moved`);
		complaints.push(...comparison.differences.map((difference) => `${hubId}: ${JSON.stringify(difference)}`));
	}
	return { tickets, complaints };
}
