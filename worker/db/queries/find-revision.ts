import { and, eq } from 'drizzle-orm';
import { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { flowRevision } from '#worker/db/schema/ticket.ts';
import type { Deps } from '#worker/deps.ts';

/** What was published as a revision of a scenario's flow; undefined when nothing was. */
export async function findRevision(db: Deps['db'], { id, revision }: { id: string; revision: number }): Promise<FlowDefinition | undefined> {
	const [found] = await db
		.select({ definition: flowRevision.definition })
		.from(flowRevision)
		.where(and(eq(flowRevision.id, id), eq(flowRevision.revision, revision)));
	return found && FlowDefinition.parse(JSON.parse(found.definition));
}
