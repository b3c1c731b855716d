import { and, desc, eq } from 'drizzle-orm';
import type { Commander, Receipt } from '#durable/ticket/ticket-rpc.ts';
import type { FittingRevision } from '#shared/contract/http/repin.ts';
import { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { misfits } from '#shared/domain/flow/misfits.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { flowRevision } from '#worker/db/schema/ticket.ts';
import type { Deps } from '#worker/deps.ts';

type Repin = { readonly ticketId: string; readonly commandId: string; readonly by: Commander; readonly revision: number };

/**
 * Gives a ticket whose flow can't be read another revision of the same flow. Refusals: `ticket.not-found`, `scenario.revision-unreadable`
 * for one that isn't there or can't be read either, those of the object's `repin`.
 */
export async function repinTicket(deps: Deps, { ticketId, commandId, by, revision }: Repin): Promise<Result<Receipt>> {
	const ticket = deps.env.TICKET.getByName(ticketId);
	const detail = await ticket.detail();
	if (detail === null) return refuse('ticket.not-found');
	const [row] = await deps.db
		.select({ definition: flowRevision.definition })
		.from(flowRevision)
		.where(and(eq(flowRevision.id, detail.ticket.subject.scenario.id), eq(flowRevision.revision, revision)));
	const definition = readRevision(row?.definition);
	return definition === undefined ? refuse('scenario.revision-unreadable', { revision }, '/revision') : ticket.repin({ commandId, by, definition });
}

/** The revisions that a ticket could go on by, the newest first. Refusal: `ticket.not-found`. */
export async function listFittingRevisions({ db, env }: Deps, ticketId: string): Promise<Result<FittingRevision[]>> {
	const detail = await env.TICKET.getByName(ticketId).detail();
	if (detail === null) return refuse('ticket.not-found');
	const { flow, subject } = detail.ticket;
	const rows = await db.select().from(flowRevision).where(eq(flowRevision.id, subject.scenario.id)).orderBy(desc(flowRevision.revision)).limit(20);
	const fits = (text: string) => {
		const definition = readRevision(text);
		return definition !== undefined && misfits(definition, flow).length === 0;
	};
	return ok(
		rows
			.filter(({ definition }) => fits(definition))
			.map(({ revision, note, publishedBy, createdAt }) => ({ revision, note, publishedBy, publishedAt: createdAt }))
	);
}

function readRevision(text: string | undefined): FlowDefinition | undefined {
	if (text === undefined) return undefined;
	try {
		return FlowDefinition.safeParse(JSON.parse(text)).data;
	} catch {
		// Not even JSON: as good as not there.
		return undefined;
	}
}
