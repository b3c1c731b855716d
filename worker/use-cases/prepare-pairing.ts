import type { Commander } from '#durable/ticket/ticket-rpc.ts';
import { can } from '#shared/domain/access/can.ts';
import type { Permission } from '#shared/domain/access/permission.ts';
import type { DecidableCommand } from '#shared/domain/ticket/decidable-command.ts';
import type { TicketCommand } from '#shared/domain/ticket/ticket-command.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import type { Deps } from '#worker/deps.ts';
import { ownFiles } from './bind-files.ts';
import { aboutSubject, findScenario } from './find-scenario.ts';

/** Commands about two tickets. */
export type PairingCommand = Extract<TicketCommand, { type: 'ticket.link' | 'ticket.unlink' | 'ticket.merge' | 'ticket.split' }>;

const TYPES: ReadonlySet<string> = new Set<PairingCommand['type']>(['ticket.link', 'ticket.unlink', 'ticket.merge', 'ticket.split']);

export const isPairing = (command: TicketCommand): command is PairingCommand => TYPES.has(command.type);

/** What it takes on the ticket that is asked; on the other one it is `ticket.edit`. */
export const pairingNeeds = ({ type }: PairingCommand): Permission => (type === 'ticket.merge' ? 'ticket.cancel' : 'ticket.edit');

type Pairing = { readonly ticketId: string; readonly owner: string; readonly by: Commander; readonly command: PairingCommand; readonly path: string };

/**
 * A command about two tickets, with the other one looked up: one has to be allowed to edit both, and to file a ticket where one is split.
 * Refusals: `ticket.not-found` (also for what is out of scope), `ticket.forbidden`, `file.not-found`, those of `findScenario`.
 */
export async function preparePairing(deps: Deps, { ticketId, owner, by, command, path }: Pairing): Promise<Result<DecidableCommand>> {
	if (command.type === 'ticket.split') {
		if (by.kind === 'user' && !can(by.actor, 'ticket.create', { path })) return refuse('ticket.forbidden', { permission: 'ticket.create' });
		const { scenarioId } = command;
		if (scenarioId !== undefined) {
			const detail = await deps.env.TICKET.getByName(ticketId).detail();
			if (detail === null) return refuse('ticket.not-found');
			const known = await findScenario(deps, { id: scenarioId, facts: {}, subject: aboutSubject(detail.ticket.subject) });
			if (!known.ok) return known;
		}
		const photos = await ownFiles(deps, { ids: command.photos, owner, ticketId, field: '/photos' });
		return photos.ok ? ok(command) : photos;
	}
	const field = command.type === 'ticket.merge' ? '/intoId' : '/otherId';
	const id = command.type === 'ticket.merge' ? command.intoId : command.otherId;
	// The name is nobody's command there, so that it can't be taken for a repeated one.
	const other = await deps.env.TICKET.getByName(id).brief({ commandId: `pair:${ticketId}`, by, needs: 'ticket.edit', itemId: null });
	if (!other.ok) return { ok: false, error: { ...other.error, field } };
	if ('repeated' in other.value) return refuse('ticket.not-found', {}, field);
	const { number, customerId, closed } = other.value;
	const ref = { ticketId: id, number };
	if (command.type === 'ticket.merge') return ok({ type: 'ticket.merge', into: { ...ref, customerId, closed } });
	return ok({ type: command.type, kind: command.kind, other: ref });
}
