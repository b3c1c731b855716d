import type { Deps } from '#worker/deps.ts';

/** Two tickets that were merged into each other at the same moment lead in a circle. */
const MOST_MERGERS = 20;

/** A ticket and those that it went on in, the last of them last. Only tickets of one customer are ever merged. */
export async function followMergers({ env }: Pick<Deps, 'env'>, ticketId: string): Promise<readonly [string, ...string[]]> {
	const way: [string, ...string[]] = [ticketId];
	let next = await env.TICKET.getByName(ticketId).mergedInto();
	while (next !== null && !way.includes(next) && way.length < MOST_MERGERS) {
		way.push(next);
		next = await env.TICKET.getByName(next).mergedInto();
	}
	return way;
}
