import type { Briefing, Commander, Receipt } from '#durable/ticket/ticket-rpc.ts';
import { filesIn } from '#shared/domain/form/files-in.ts';
import type { DecidableCommand } from '#shared/domain/ticket/decidable-command.ts';
import type { TicketCommand } from '#shared/domain/ticket/ticket-command.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import type { Deps } from '#worker/deps.ts';
import { bindFiles } from './bind-files.ts';
import { checkCatalogLines } from './check-catalog-lines.ts';
import { listEligible } from './list-eligible.ts';
import { listTechnicians } from './list-technicians.ts';
import { nameReferences } from './name-references.ts';
import { isPairing, type PairingCommand, pairingNeeds, preparePairing } from './prepare-pairing.ts';

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
 * the ticket object, `ticket.forbidden`, `technician.not-found`, `hub.technician-full`, `file.not-found`, `catalog.unknown-code`, those of
 * `nameReferences` and `preparePairing`.
 */
export async function commandTicket(deps: Deps, { ticketId, commandId, expectedVersion, by, owner, command }: TicketOrder): Promise<Result<Receipt>> {
	const ticket = deps.env.TICKET.getByName(ticketId);
	const give = (decided: DecidableCommand) => ticket.command({ commandId, expectedVersion, by, command: decided });
	if (!needsPreparation(command)) return give(command);
	// Before anything is looked up or held for it: what one may not touch must not answer in any other way than what isn't there.
	const itemId = 'itemId' in command ? command.itemId : null;
	const needs = isPairing(command) ? pairingNeeds(command) : command.type === 'ticket.assign' ? 'ticket.dispatch' : 'ticket.view';
	const briefing = await ticket.brief({ commandId, by, needs, itemId });
	if (!briefing.ok) return briefing;
	if ('repeated' in briefing.value) return ok(briefing.value.repeated);
	const prepared = await prepare(deps, { ticketId, owner, by, command, briefing: briefing.value });
	if (prepared.ok) return give(prepared.value);
	// Sent twice at once, the other may have been done meanwhile, and be why this one would be refused.
	const first = await ticket.receipt({ commandId, by });
	return first === null ? prepared : ok(first);
}

/** Commands that name what lies outside the ticket. */
type Preparable = Extract<TicketCommand, { type: 'ticket.assign' | 'ticket.comment' | 'ticket.submit' } | { personId: string }> | PairingCommand;

/** A word without a space in it may be the id of a signature. */
const MAYBE_ID = /^[\w-]{8,60}$/;

/** An answer that is a list or an object may name photos, lines of the catalogue, people, customers or devices. */
function needsPreparation(command: TicketCommand): command is Preparable {
	switch (command.type) {
		case 'ticket.assign':
		case 'ticket.transfer':
		case 'ticket.delegate':
		case 'ticket.addSign':
		case 'ticket.link':
		case 'ticket.unlink':
		case 'ticket.merge':
		case 'ticket.split':
			return true;
		case 'ticket.comment':
			return command.photos.length > 0;
		case 'ticket.submit':
			return Object.values(command.answers).some((answer) => typeof answer === 'object' || (typeof answer === 'string' && MAYBE_ID.test(answer)));
		default:
			return false;
	}
}

type Preparation<C = Preparable> = {
	readonly ticketId: string;
	readonly owner: string;
	readonly by: Commander;
	readonly command: C;
	readonly briefing: Briefing;
};

async function prepare(deps: Deps, { ticketId, owner, by, command, briefing }: Preparation): Promise<Result<DecidableCommand>> {
	switch (command.type) {
		case 'ticket.assign':
			return prepareAssignment(deps, { ticketId, owner, by, command, briefing });
		case 'ticket.comment': {
			const bound = await bindFiles(deps, { ids: command.photos, owner, ticketId, field: '/photos' });
			return bound.ok ? ok(command) : bound;
		}
		case 'ticket.submit':
			return prepareSubmission(deps, { ticketId, owner, by, command, briefing });
		case 'ticket.link':
		case 'ticket.unlink':
		case 'ticket.merge':
		case 'ticket.split':
			return preparePairing(deps, { ticketId, owner, by, command, path: briefing.path });
		default:
			return withPerson(deps, briefing.path, command);
	}
}

/** The person that a command names, who has to be one that may see the ticket. */
async function withPerson(deps: Deps, path: string, command: Extract<Preparable, { personId: string }>): Promise<Result<DecidableCommand>> {
	const { personId, ...rest } = command;
	const person = (await listEligible(deps, path)).find(({ id }) => id === personId);
	return person === undefined ? refuse('person.not-found', {}, '/personId') : ok({ ...rest, person });
}

async function prepareAssignment(
	deps: Deps,
	{ ticketId, command, briefing }: Preparation<Extract<TicketCommand, { type: 'ticket.assign' }>>
): Promise<Result<DecidableCommand>> {
	const technician = (await listTechnicians(deps, briefing.path)).find(({ id }) => id === command.technicianId);
	if (technician === undefined) return refuse('technician.not-found', {}, '/technicianId');
	const { id, name } = technician;
	const held = await deps.env.HUB.getByName(briefing.hubId).reserveTechnician({ technicianId: id, name, ticketId, at: deps.now() });
	return held.ok ? ok({ type: 'ticket.assign', itemId: command.itemId, technician: { id, name } }) : held;
}

async function prepareSubmission(
	deps: Deps,
	{ ticketId, owner, by, command, briefing }: Preparation<Extract<TicketCommand, { type: 'ticket.submit' }>>
): Promise<Result<DecidableCommand>> {
	// A step that is no longer open is refused by the ticket itself.
	if (briefing.node === null) return ok(command);
	const { form } = briefing.node;
	const known = await checkCatalogLines(deps, briefing.node, command.answers);
	if (!known.ok) return known;
	const answers = await nameReferences(deps, { by, briefing, form, answers: command.answers });
	if (!answers.ok) return answers;
	for (const field of form.fields) {
		const ids = filesIn(field, command.answers[field.key]);
		const bound = await bindFiles(deps, { ids, owner, ticketId, field: `/answers/${field.key}`, documents: field.kind === 'attachments' });
		if (!bound.ok) return bound;
	}
	return ok({ ...command, answers: answers.value });
}
