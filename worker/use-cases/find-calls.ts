import { and, eq, inArray } from 'drizzle-orm';
import { callsIn } from '#shared/domain/flow/check/check-calls.ts';
import { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { scenario } from '#worker/db/schema/scenario.ts';
import { flowRevision } from '#worker/db/schema/ticket.ts';
import type { Deps } from '#worker/deps.ts';

/** The flows that a flow has as sub-processes, as they are published, with those that they have themselves, and so on. */
export async function findCalls({ db }: Deps, definition: FlowDefinition): Promise<ReadonlyMap<string, FlowDefinition>> {
	const called = new Map<string, FlowDefinition>();
	let asked = callsIn(definition).filter((id) => id !== definition.id);
	while (asked.length > 0) {
		const rows = await db
			.select({ id: flowRevision.id, definition: flowRevision.definition })
			.from(flowRevision)
			.innerJoin(scenario, and(eq(scenario.id, flowRevision.id), eq(scenario.revision, flowRevision.revision)))
			.where(inArray(flowRevision.id, [...asked]));
		const found = rows.map((row) => FlowDefinition.parse(JSON.parse(row.definition)));
		for (const flow of found) called.set(flow.id, flow);
		asked = [...new Set(found.flatMap(callsIn))].filter((id) => !called.has(id) && id !== definition.id);
	}
	return called;
}
