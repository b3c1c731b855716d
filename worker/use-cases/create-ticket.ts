import type { Receipt } from '#durable/ticket/ticket-rpc.ts';
import { factsOf } from '#shared/domain/ticket/facts-of.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { hubIdentity } from '#worker/db/queries/find-hubs.ts';
import type { Deps } from '#worker/deps.ts';
import { bindFiles } from './bind-files.ts';
import { aboutSubject, findScenario } from './find-scenario.ts';
import { type NewTicket, type Permit, prepareSubject } from './prepare-subject.ts';
import { ticketIdOf } from './ticket-id-of.ts';

/**
 * Creates a ticket: finds its hub, chooses its scenario, gets its number there, pins the published flow. A repeated `commandId` answers the first receipt.
 * Refusals: those of `prepareSubject`, `findScenario` and `bindFiles`.
 */
export async function createTicket(deps: Deps, input: NewTicket, permit: Permit): Promise<Result<Receipt>> {
	const { env, now } = deps;
	const ticketId = await ticketIdOf(input.owner, input.commandId);
	const ticket = env.TICKET.getByName(ticketId);
	// The journal is for staff to read; the client's own id, which answers a repeat, must not be in it.
	const commandId = `create:${ticketId}`;
	const repeated = await ticket.receipt({ commandId, by: input.by });
	if (repeated !== null) return ok(repeated);

	const prepared = await prepareSubject(deps, input, permit);
	if (!prepared.ok) return prepared;
	const { subject, hub } = prepared.value;
	const found = await findScenario(deps, {
		id: input.scenarioId,
		evenIfOff: input.evenIfOff,
		facts: factsOf({ ...subject, number: '' }),
		subject: aboutSubject(subject)
	});
	if (!found.ok) return found;
	const { scenario, definition } = found.value;
	const bound = await bindFiles(deps, { ids: input.photos, owner: input.owner, ticketId, field: '/photos' });
	if (!bound.ok) return bound;
	const number = await env.HUB.getByName(hub.id).issueNumber({ hub: hubIdentity(hub), ticketId, at: now() });
	return ticket.create({ commandId, by: input.by, subject: { ...subject, number, scenario }, definition });
}
