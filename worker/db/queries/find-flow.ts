import { desc } from 'drizzle-orm';
import { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { flowRevision } from '#worker/db/schema/ticket.ts';
import type { Deps } from '#worker/deps.ts';

/** The newest published flow; new tickets are pinned to it. */
export async function findFlow(db: Deps['db']): Promise<FlowDefinition | undefined> {
	const row = (await db.select().from(flowRevision).orderBy(desc(flowRevision.createdAt), desc(flowRevision.revision)).limit(1))[0];
	return row === undefined ? undefined : FlowDefinition.parse(JSON.parse(row.definition));
}
