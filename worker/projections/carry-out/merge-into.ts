import { carriedComments } from '#shared/domain/ticket/carried-comments.ts';
import { linkTo } from '#shared/domain/ticket/decide-pairing.ts';
import type { TicketRef } from '#shared/domain/ticket/ticket-link.ts';
import type { Deps } from '#worker/deps.ts';
import { followMergers } from '#worker/use-cases/follow-mergers.ts';
import { showFiles } from '#worker/use-cases/show-files.ts';
import type { Asked } from './asked.ts';
import { tellTicket } from './tell-ticket.ts';

/** What one entry of the other journal takes at most: a row of storage has a limit. */
const COMMENTS_AT_ONCE = 40;

/** Shows on the ticket that goes on (which may have been merged itself meanwhile) what was said and shown on the one that was merged into it. */
export async function mergeInto(deps: Deps, { state, key }: Asked, { ticketId }: TicketRef): Promise<void> {
	const into = (await followMergers(deps, ticketId)).at(-1) ?? ticketId;
	const { number, title, description, photos } = state.subject;
	const detail = await deps.env.TICKET.getByName(state.id).detail();
	const said = carriedComments(detail?.journal ?? []);
	const first = photos.length === 0 ? [] : [bornWith(state, photos)];
	const comments = [...first, ...said];
	await showFiles(deps, { ids: comments.flatMap((comment) => comment.photos), ticketId: into });
	for (let part = 0; part === 0 || part * COMMENTS_AT_ONCE < comments.length; part += 1)
		await tellTicket(deps, {
			ticketId: into,
			commandId: `merge:${state.id}:${key}:${part}`,
			command: {
				type: 'comments.receive',
				from: { ticketId: state.id, number, title, description: part === 0 ? description : '' },
				how: 'merge',
				comments: comments.slice(part * COMMENTS_AT_ONCE, (part + 1) * COMMENTS_AT_ONCE)
			}
		});
	await tellTicket(deps, {
		ticketId: into,
		commandId: `link:${state.id}:${key}`,
		command: { type: 'link.add', link: linkTo('merged-from', { ticketId: state.id, number }) }
	});
}

/** The photos that a ticket was filed with, as something that was said then. */
const bornWith = ({ subject, createdAt }: Asked['state'], photos: readonly string[]) => ({
	seq: 1,
	at: createdAt,
	actor: { kind: 'customer', name: subject.customer.name } as const,
	audience: 'customer' as const,
	text: '',
	photos: [...photos]
});
