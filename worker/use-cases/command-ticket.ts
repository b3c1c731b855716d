import type { Commander, Receipt } from '#durable/ticket/ticket-rpc.ts';
import { can } from '#shared/domain/access/can.ts';
import { findHumanNode } from '#shared/domain/flow/find-node.ts';
import type { DecidableCommand } from '#shared/domain/ticket/decide.ts';
import type { TicketCommand } from '#shared/domain/ticket/ticket-command.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import type { Deps } from '#worker/deps.ts';
import { bindFiles } from './bind-files.ts';
import { checkCatalogLines } from './check-catalog-lines.ts';
import { listTechnicians } from './list-technicians.ts';

export type TicketOrder = {
	readonly ticketId: string;
	readonly commandId: string;
	readonly expectedVersion?: number | undefined;
	readonly by: Commander;
	readonly owner: string;
	readonly command: TicketCommand;
};

/**
 * Gives a ticket a command, after looking up what only the worker knows: the technician, the photos, the catalogue. Refusals: those of
 * the ticket object, `ticket.forbidden`, `technician.not-found`, `hub.technician-full`, `file.not-found`, `catalog.unknown-code`.
 */
export async function commandTicket(deps: Deps, { ticketId, commandId, expectedVersion, by, owner, command }: TicketOrder): Promise<Result<Receipt>> {
	const ticket = deps.env.TICKET.getByName(ticketId);
	// Before anything is looked up or held for it: what one may not touch must not answer in any other way than what isn't there.
	const allowed = await mayCommand(deps, { ticketId, by, command });
	const prepared = allowed.ok ? await prepare(deps, { ticketId, commandId, by, owner, command }) : allowed;
	if (prepared.ok) return ticket.command({ commandId, expectedVersion, by, command: prepared.value });
	// It may have been done before its answer was lost, and what happened since is why it would be refused now.
	const first = await ticket.receipt({ commandId, by });
	return first === null ? prepared : ok(first);
}

async function mayCommand(deps: Deps, { ticketId, by, command }: Pick<TicketOrder, 'ticketId' | 'by' | 'command'>): Promise<Result<null>> {
	if (by.kind !== 'user') return ok(null);
	const card = await deps.env.TICKET.getByName(ticketId).card();
	if (card === null) return refuse('ticket.not-found');
	const resource = { path: card.path, owners: [card.technician, card.holder].flatMap((owner) => owner?.id ?? []) };
	if (!can(by.actor, 'ticket.view', resource)) return refuse('ticket.not-found');
	const needed = command.type === 'ticket.assign' ? 'ticket.dispatch' : 'ticket.view';
	return can(by.actor, needed, resource) ? ok(null) : refuse('ticket.forbidden', { permission: needed });
}

type Preparation = Pick<TicketOrder, 'ticketId' | 'commandId' | 'by' | 'owner' | 'command'>;

async function prepare(deps: Deps, { ticketId, commandId, by, owner, command }: Preparation): Promise<Result<DecidableCommand>> {
	switch (command.type) {
		case 'ticket.assign':
			return prepareAssignment(deps, { ticketId, commandId, by, command });
		case 'ticket.comment': {
			const bound = await bindFiles(deps, { ids: command.photos, owner, ticketId, field: '/photos' });
			return bound.ok ? ok(command) : bound;
		}
		case 'ticket.submit':
			return prepareSubmission(deps, { ticketId, owner, command });
		default:
			return ok(command);
	}
}

async function prepareAssignment(
	deps: Deps,
	{ ticketId, commandId, by, command }: Omit<Preparation, 'owner' | 'command'> & { command: Extract<TicketCommand, { type: 'ticket.assign' }> }
): Promise<Result<DecidableCommand>> {
	const ticket = deps.env.TICKET.getByName(ticketId);
	const [card, repeated] = await Promise.all([ticket.card(), ticket.receipt({ commandId, by })]);
	if (card === null) return refuse('ticket.not-found');
	const technician = (await listTechnicians(deps, card.path)).find(({ id }) => id === command.technicianId);
	if (technician === undefined) return refuse('technician.not-found', {}, '/technicianId');
	const decided = ok({ type: 'ticket.assign', itemId: command.itemId, technician: { id: technician.id, name: technician.name } } as const);
	if (repeated !== null) return decided;
	const held = await deps.env.HUB.getByName(card.hubId).reserveTechnician({
		technicianId: technician.id,
		name: technician.name,
		ticketId,
		at: deps.now()
	});
	return held.ok ? decided : held;
}

async function prepareSubmission(
	deps: Deps,
	{ ticketId, owner, command }: { ticketId: string; owner: string; command: Extract<TicketCommand, { type: 'ticket.submit' }> }
): Promise<Result<DecidableCommand>> {
	const detail = await deps.env.TICKET.getByName(ticketId).detail();
	if (detail === null) return refuse('ticket.not-found');
	const item = detail.ticket.flow.items.find(({ id }) => id === command.itemId);
	// A step that is no longer open is refused, or repeated, by the ticket itself.
	if (item === undefined) return ok(command);
	const node = findHumanNode(detail.definition, item.nodeId);
	const known = await checkCatalogLines(deps, node, command.answers);
	if (!known.ok) return known;
	for (const field of node.form.fields) {
		const answer = field.kind === 'photos' ? command.answers[field.key] : undefined;
		if (!Array.isArray(answer)) continue;
		const ids = answer.filter((id): id is string => typeof id === 'string');
		const bound = await bindFiles(deps, { ids, owner, ticketId, field: `/answers/${field.key}` });
		if (!bound.ok) return bound;
	}
	return ok(command);
}
