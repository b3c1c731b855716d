import { and, desc, eq, isNotNull } from 'drizzle-orm';
import type { NodeTimes } from '#shared/contract/http/scenario.ts';
import { ticketIndex } from '#worker/db/schema/ticket.ts';
import type { Deps } from '#worker/deps.ts';

/** As many tickets as show where the time goes; each of them is asked itself. */
const ASKED = 40;

/** How long the tickets of a scenario that were closed last stayed at each node, over all their visits there. */
export async function nodeTimes({ db, env }: Deps, scenarioId: string): Promise<NodeTimes> {
	const rows = await db
		.select({ id: ticketIndex.id })
		.from(ticketIndex)
		.where(and(eq(ticketIndex.scenarioId, scenarioId), isNotNull(ticketIndex.closedAt)))
		.orderBy(desc(ticketIndex.createdAt))
		.limit(ASKED);
	const spent = new Map<string, { tickets: Set<string>; ms: number }>();
	const details = await Promise.all(rows.map(({ id }) => env.TICKET.getByName(id).detail()));
	for (const detail of details)
		for (const { nodeId, enteredAt, leftAt } of detail?.ticket.flow.visits ?? []) {
			const node = spent.get(nodeId) ?? { tickets: new Set(), ms: 0 };
			node.tickets.add(detail?.ticket.id ?? '');
			node.ms += (leftAt ?? enteredAt) - enteredAt;
			spent.set(nodeId, node);
		}
	return {
		nodes: [...spent].map(([nodeId, { tickets, ms }]) => ({ nodeId, tickets: tickets.size, meanMs: Math.round(ms / tickets.size) }))
	};
}
