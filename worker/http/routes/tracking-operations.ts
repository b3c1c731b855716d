import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { admitVisitor } from '#durable/runtime/visitor.ts';
import { TRACKER } from '#durable/ticket/audiences.ts';
import { Id } from '#shared/contract/http/fields.ts';
import { type TrackerCommand, TrackerEnvelope, TrackerView } from '#shared/contract/http/public.ts';
import { UploadedFile } from '#shared/contract/http/ticket.ts';
import { filesIn } from '#shared/domain/form/files-in.ts';
import type { TicketCommand } from '#shared/domain/ticket/ticket-command.ts';
import type { TrackerView as View } from '#shared/domain/ticket/tracker-view.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { findLink, type Link } from '#worker/db/queries/find-link.ts';
import { file } from '#worker/db/schema/ticket.ts';
import type { Deps } from '#worker/deps.ts';
import { commandTicket } from '#worker/use-cases/command-ticket.ts';
import { followMergers } from '#worker/use-cases/follow-mergers.ts';
import { passGate } from '#worker/use-cases/pass-gate.ts';
import { answerFile } from '../answer-file.ts';
import { publicOperation } from '../operation.ts';
import { receiveImage } from '../receive-image.ts';

const ByToken = z.object({ token: z.string().regex(/^[A-Za-z0-9_-]{16,64}$/) });

/**
 * The living link of somebody who comes with a token. Only tokens that are nobody's are counted, by address: a ticket counts for itself how
 * often it is looked at, which costs no call of its own. Refusals: `link.not-found`, `access.wait`.
 */
async function admitLink(deps: Deps, { token, address }: { readonly token: string; readonly address: string }): Promise<Result<Link>> {
	const link = await findLink(deps, token);
	if (link !== undefined) return ok(link);
	const passed = await passGate(deps, 'public-read', address);
	return passed.ok ? refuse('link.not-found') : passed;
}

/** The ticket that a link shows: where the one that it was made for went on, should it have been merged. */
const shownTicket = async (deps: Deps, { ticketId }: Link): Promise<string> => (await followMergers(deps, ticketId)).at(-1) ?? ticketId;

/** Refusals: `link.not-found`, `access.wait`. */
async function viewTracker(deps: Deps, link: Link): Promise<Result<View>> {
	const own = await deps.env.TICKET.getByName(link.ticketId).tracker();
	const isMerged = !own.ok && own.error.code === 'ticket.merged';
	const view = isMerged ? await deps.env.TICKET.getByName(await shownTicket(deps, link)).tracker() : own;
	return !view.ok && view.error.code === 'ticket.not-found' ? refuse('link.not-found') : view;
}

/** The customer's three verbs in the ticket's own words; what they write is always for both sides to read. */
function toTicketCommand(command: z.output<typeof TrackerCommand>): TicketCommand {
	switch (command.type) {
		case 'submit':
			return { ...command, type: 'ticket.submit' };
		case 'urge':
			return { type: 'ticket.urge' };
		case 'comment':
			return { type: 'ticket.comment', audience: 'customer', text: command.text, photos: command.photos };
	}
}

/** The files that a moment of the customer's timeline shows. */
const shownIn = ({ photos = [], answers = [] }: View['timeline'][number]): readonly string[] => [
	...photos,
	...answers.flatMap(({ field, answer }) => filesIn(field, answer))
];

export const trackingOperations = [
	publicOperation({
		method: 'GET',
		path: '/public/track/:token',
		tag: 'customers’ own pages',
		summary: 'A customer’s view of their order',
		params: ByToken,
		answer: TrackerView,
		async handle({ deps, params, address }) {
			const link = await admitLink(deps, { token: params.token, address });
			return link.ok ? viewTracker(deps, link.value) : link;
		}
	}),
	publicOperation({
		method: 'GET',
		path: '/public/track/:token/live',
		tag: 'customers’ own pages',
		summary: 'Socket of the customer’s view',
		params: ByToken,
		answer: 'socket',
		async handle({ deps, params, request, address }) {
			const link = await admitLink(deps, { token: params.token, address });
			if (!link.ok) return link;
			const { id, expiresAt } = link.value;
			const ticket = deps.env.TICKET.getByName(await shownTicket(deps, link.value));
			const entered = await ticket.fetch(admitVisitor(request, { audience: TRACKER, viewer: null, revokedBy: id, expiresAt, ownOnly: false }));
			// Revoked while the socket was on its way in, when there was nothing to close yet.
			if ((await findLink(deps, params.token)) !== undefined) return entered;
			await ticket.revoke({ credential: id });
			return refuse('link.not-found');
		}
	}),
	publicOperation({
		method: 'POST',
		path: '/public/track/:token/commands',
		tag: 'customers’ own pages',
		summary: 'Accept, rate, urge or write',
		params: ByToken,
		body: TrackerEnvelope,
		answer: TrackerView,
		async handle({ deps, params, body, address }) {
			const link = await admitLink(deps, { token: params.token, address });
			if (!link.ok) return link;
			const passed = await passGate(deps, 'link-command', link.value.id);
			if (!passed.ok) return passed;
			const give = (ticketId: string) =>
				commandTicket(deps, {
					ticketId,
					commandId: body.commandId,
					by: { kind: 'customer' },
					owner: `link:${link.value.id}`,
					command: toTicketCommand(body.command)
				});
			const own = await give(link.value.ticketId);
			const answer = !own.ok && own.error.code === 'ticket.merged' ? await give(await shownTicket(deps, link.value)) : own;
			if (answer.ok) return viewTracker(deps, link.value);
			const { field } = answer.error;
			return { ok: false, error: field === undefined ? answer.error : { ...answer.error, field: `/command${field}` } };
		}
	}),
	publicOperation({
		method: 'POST',
		path: '/public/track/:token/files',
		tag: 'customers’ own pages',
		summary: 'A photo to send with a message or an answer',
		params: ByToken,
		rawBody: 'image',
		answer: UploadedFile,
		status: 201,
		async handle({ deps, params, request, address }) {
			const passed = await passGate(deps, 'public-file', address);
			if (!passed.ok) return passed;
			const link = await findLink(deps, params.token);
			return link === undefined ? refuse('link.not-found') : receiveImage(deps, request, `link:${link.id}`, { documents: true });
		}
	}),
	publicOperation({
		method: 'GET',
		path: '/public/track/:token/files/:id',
		tag: 'customers’ own pages',
		summary: 'A photo that the customer’s view shows',
		params: ByToken.extend({ id: Id }),
		answer: 'image',
		async handle({ deps, params, address }) {
			const link = await admitLink(deps, { token: params.token, address });
			if (!link.ok) return link;
			const view = await viewTracker(deps, link.value);
			if (!view.ok) return view;
			const row = (await deps.db.select().from(file).where(eq(file.id, params.id)))[0];
			// Only what the allow-list view itself names, and what this link just uploaded: never an internal photo of the same ticket.
			const shown = view.value.photos.includes(params.id) || view.value.timeline.some((moment) => shownIn(moment).includes(params.id));
			return row !== undefined && (shown || row.owner === `link:${link.value.id}`) ? answerFile(deps, row) : refuse('file.not-found');
		}
	})
];
