import type { z } from 'zod';
import type { HandOver } from '#shared/contract/http/work.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { can } from '#shared/domain/access/can.ts';
import type { Person } from '#shared/domain/flow/flow-state.ts';
import { ownersOf } from '#shared/domain/ticket/owners-of.ts';
import type { Refusal } from '#shared/kernel/refusal.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { settleInGroups } from '#shared/kernel/settle-in-groups.ts';
import type { Deps } from '#worker/deps.ts';
import { listEligible } from './list-eligible.ts';

const AT_ONCE = 5;

export type TicketHandedOver = { readonly ticketId: string; readonly number: string } & (
	| { readonly result: 'done' | 'nothing' }
	| { readonly result: 'refused'; readonly refusal: Refusal }
);

/**
 * Gives all that somebody holds in some tickets, is to sign or was sent to, to somebody who may see each of them 离职交接. Each ticket is a
 * command of its own, the same one for the same `commandId`. Refusals: `person.same-successor`; of a ticket `ticket.not-found`,
 * `person.may-not-see` for a successor who may not see it, `server.unavailable`.
 */
export async function handOverWork(
	deps: Deps,
	{ actor, from, successorId, reason, commandId, ticketIds }: { readonly actor: Actor; readonly from: Person } & z.output<typeof HandOver>
): Promise<Result<readonly TicketHandedOver[]>> {
	if (successorId === from.id) return refuse('person.same-successor', {}, '/successorId');
	const eligible = new Map<string, Promise<readonly Person[]>>();
	const { done, failed } = await settleInGroups([...new Set(ticketIds)], AT_ONCE, handOver);
	return ok([
		...done.map(({ value }) => value),
		...failed.map(({ item }): TicketHandedOver => ({ ticketId: item, number: '', result: 'refused', refusal: refuse('server.unavailable').error }))
	]);

	async function handOver(ticketId: string): Promise<TicketHandedOver> {
		const ticket = deps.env.TICKET.getByName(ticketId);
		const found = (await ticket.detail())?.ticket;
		if (found === undefined) return { ticketId, number: '', result: 'refused', refusal: refuse('ticket.not-found').error };
		const { path, number } = found.subject;
		const of = { ticketId, number };
		const person = (await whoMaySee(path)).find(({ id }) => id === successorId);
		if (person === undefined) return { ...of, result: 'refused', refusal: refuse('person.may-not-see').error };
		// The record names whoever did it, unless the ticket is none of theirs to see.
		const by = can(actor, 'ticket.view', { path, owners: ownersOf(found) }) ? ({ kind: 'user', actor } as const) : ({ kind: 'system' } as const);
		const given = await ticket.command({ commandId: `hand-over:${commandId}`, by, command: { type: 'people.handOver', from, person, reason } });
		if (given.ok) return { ...of, result: 'done' };
		return given.error.code === 'ticket.unchanged' ? { ...of, result: 'nothing' } : { ...of, result: 'refused', refusal: given.error };
	}

	function whoMaySee(path: string): Promise<readonly Person[]> {
		const known = eligible.get(path) ?? listEligible(deps, path);
		eligible.set(path, known);
		return known;
	}
}
