import { Undeliverable } from '#durable/runtime/undeliverable.ts';
import type { Commander } from '#durable/ticket/ticket-rpc.ts';
import { carriedComments } from '#shared/domain/ticket/carried-comments.ts';
import { linkTo } from '#shared/domain/ticket/decide-pairing.ts';
import type { TicketEvent } from '#shared/domain/ticket/ticket-event.ts';
import type { TicketLink, TicketRef } from '#shared/domain/ticket/ticket-link.ts';
import { ok, refuse } from '#shared/kernel/result.ts';
import type { Deps } from '#worker/deps.ts';
import { createTicket } from '#worker/use-cases/create-ticket.ts';
import type { NewTicket } from '#worker/use-cases/prepare-subject.ts';
import { showFiles } from '#worker/use-cases/show-files.ts';
import { ticketIdOf } from '#worker/use-cases/ticket-id-of.ts';
import type { Asked } from './asked.ts';
import { tellTicket } from './tell-ticket.ts';

/** More than this below each other no business is; a flow that keeps making tickets of its own kind stops here. */
const MOST_DEPTH = 8;

type Child = { readonly scenarioId: string; readonly awaited: TicketLink['awaited']; readonly holds: boolean };

/** Makes the ticket that the flow asks for, and shows it on this one. Parked: `flow.no-such-scenario`, `ticket.too-deep`, those of `createTicket`. */
export async function makeChild(deps: Deps, asked: Asked, { scenarioId, awaited, holds }: Child): Promise<void> {
	const { title, description } = asked.state.subject;
	const made = await make(deps, asked, { title, description, scenarioId, photos: [], parentToken: awaited?.tokenId ?? null, by: { kind: 'system' } });
	await linkChild(deps, asked, made, { awaited, holds });
}

/** Makes the ticket that a person splits off, with what goes along. */
export async function splitOff(deps: Deps, asked: Asked, event: Extract<TicketEvent, { type: 'split.requested' }>): Promise<void> {
	const { state, entry, key } = asked;
	const { title, description, photos, holds } = event;
	const { actor } = entry;
	// Whoever splits is who filed the new one; what they may was asked before.
	const by: Commander = actor.kind === 'user' ? { kind: 'user', actor: { userId: actor.id, name: actor.name, grants: [] } } : { kind: 'system' };
	const detail = await deps.env.TICKET.getByName(state.id).detail();
	const comments = carriedComments(detail?.journal ?? []).filter(({ seq }) => event.entries.includes(seq));
	const parentToken = holds ? null : undefined;
	const made = await make(deps, asked, { title, description, scenarioId: event.scenarioId ?? undefined, photos, parentToken, by });
	const self = { ticketId: state.id, number: state.subject.number };
	if (comments.length > 0) {
		await showFiles(deps, { ids: comments.flatMap((comment) => comment.photos), ticketId: made.ticketId });
		const from = { ...self, title: state.subject.title, description: '' };
		const command = { type: 'comments.receive', from, how: 'split', comments } as const;
		await tellTicket(deps, { ticketId: made.ticketId, commandId: `split:${state.id}:${key}`, command });
	}
	if (holds) await linkChild(deps, asked, made, { awaited: null, holds });
	else {
		await tellTicket(deps, {
			ticketId: made.ticketId,
			commandId: `link:${state.id}:${key}`,
			command: { type: 'link.add', link: linkTo('split-from', self) }
		});
		await tellTicket(deps, {
			ticketId: state.id,
			commandId: `link:${made.ticketId}:${key}`,
			command: { type: 'link.add', link: linkTo('split-into', made) }
		});
	}
}

const linkChild = (deps: Deps, { state, key }: Asked, made: TicketRef, waits: Pick<TicketLink, 'awaited' | 'holds'>): Promise<void> =>
	tellTicket(deps, {
		ticketId: state.id,
		commandId: `link:${made.ticketId}:${key}`,
		command: { type: 'link.add', link: { ...linkTo('child', made), ...waits } }
	});

type Making = Pick<NewTicket, 'title' | 'description' | 'photos' | 'scenarioId' | 'by'> & {
	/** The thread that waits for the new ticket; null for a child that none waits for, undefined for one that is no child. */
	readonly parentToken: string | null | undefined;
};

/** A ticket for the same customer, place, device and priority. */
async function make(deps: Deps, { state, key }: Asked, { parentToken, ...making }: Making): Promise<TicketRef> {
	const { subject } = state;
	const depth = (subject.parent?.depth ?? 0) + 1;
	if (depth > MOST_DEPTH) throw new Undeliverable(refuse('ticket.too-deep', { most: MOST_DEPTH }).error);
	const owner = `ticket:${state.id}`;
	await showFiles(deps, { ids: making.photos, ticketId: await ticketIdOf(owner, key) });
	const created = await createTicket(
		deps,
		{
			...making,
			commandId: key,
			owner,
			channel: subject.channel,
			priority: subject.priority,
			urgent: subject.urgent,
			customerId: subject.customer.id,
			equipmentId: subject.equipment?.id ?? null,
			storeId: subject.store?.id ?? null,
			hubId: subject.hub.id,
			address: subject.address,
			evenIfOff: true,
			...(parentToken === undefined ? {} : { parent: { ticketId: state.id, number: subject.number, tokenId: parentToken, depth } })
		},
		{ mayUse: () => ok(null) }
	);
	if (created.ok) return { ticketId: created.value.ticketId, number: created.value.number };
	const { scenarioId } = making;
	throw new Undeliverable(
		created.error.code === 'scenario.not-found' && scenarioId !== undefined
			? refuse('flow.no-such-scenario', { scenario: scenarioId }).error
			: created.error
	);
}
