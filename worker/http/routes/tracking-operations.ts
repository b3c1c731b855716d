import { and, eq, gt, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { admitVisitor } from '#durable/runtime/visitor.ts';
import { TRACKER } from '#durable/ticket/audiences.ts';
import { Id } from '#shared/contract/http/fields.ts';
import { type TrackerCommand, TrackerEnvelope, TrackerView } from '#shared/contract/http/public.ts';
import { UploadedFile } from '#shared/contract/http/ticket.ts';
import { filesIn } from '#shared/domain/form/files-in.ts';
import type { TicketCommand } from '#shared/domain/ticket/ticket-command.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { hashSecret } from '#worker/crypto/secret-token.ts';
import { file, trackingLink } from '#worker/db/schema/ticket.ts';
import type { Deps } from '#worker/deps.ts';
import { commandTicket } from '#worker/use-cases/command-ticket.ts';
import { passGate } from '#worker/use-cases/pass-gate.ts';
import { answerFile } from '../answer-file.ts';
import { publicOperation } from '../operation.ts';
import { receiveImage } from '../receive-image.ts';

const ByToken = z.object({ token: z.string().regex(/^[A-Za-z0-9_-]{16,64}$/) });

type Link = { readonly id: string; readonly ticketId: string; readonly expiresAt: number };

/** The living link behind a token. Refusal: `link.not-found`, the same for one that never was and one that was revoked. */
async function findLink({ db, now }: Deps, token: string): Promise<Result<Link>> {
	const rows = await db
		.select({ id: trackingLink.id, ticketId: trackingLink.ticketId, expiresAt: trackingLink.expiresAt })
		.from(trackingLink)
		.where(and(eq(trackingLink.id, await hashSecret(token)), isNull(trackingLink.revokedAt), gt(trackingLink.expiresAt, now())));
	return rows[0] === undefined ? refuse('link.not-found') : ok(rows[0]);
}

async function viewTracker({ env }: Deps, { ticketId }: Link) {
	const view = await env.TICKET.getByName(ticketId).tracker();
	return view === null ? refuse('link.not-found') : ok(view);
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
const shownIn = ({ photos = [], answers = [] }: z.output<typeof TrackerView>['timeline'][number]): readonly string[] => [
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
			const passed = await passGate(deps, 'public-read', address);
			if (!passed.ok) return passed;
			const link = await findLink(deps, params.token);
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
			const passed = await passGate(deps, 'public-read', address);
			if (!passed.ok) return passed;
			const link = await findLink(deps, params.token);
			if (!link.ok) return link;
			const { id, ticketId, expiresAt } = link.value;
			const ticket = deps.env.TICKET.getByName(ticketId);
			const entered = await ticket.fetch(admitVisitor(request, { audience: TRACKER, viewer: null, revokedBy: id, expiresAt, ownOnly: false }));
			// Revoked while the socket was on its way in, when there was nothing to close yet.
			const still = await findLink(deps, params.token);
			if (still.ok) return entered;
			await ticket.revoke({ credential: id });
			return still;
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
		async handle({ deps, params, body }) {
			const link = await findLink(deps, params.token);
			if (!link.ok) return link;
			const passed = await passGate(deps, 'link-command', link.value.id);
			if (!passed.ok) return passed;
			const answer = await commandTicket(deps, {
				ticketId: link.value.ticketId,
				commandId: body.commandId,
				by: { kind: 'customer' },
				owner: `link:${link.value.id}`,
				command: toTicketCommand(body.command)
			});
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
			return link.ok ? receiveImage(deps, request, `link:${link.value.id}`, { documents: true }) : link;
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
			const passed = await passGate(deps, 'public-read', address);
			if (!passed.ok) return passed;
			const link = await findLink(deps, params.token);
			if (!link.ok) return link;
			const view = await viewTracker(deps, link.value);
			const row = (await deps.db.select().from(file).where(eq(file.id, params.id)))[0];
			// Only what the allow-list view itself names, and what this link just uploaded: never an internal photo of the same ticket.
			const shown = view.ok && (view.value.photos.includes(params.id) || view.value.timeline.some((moment) => shownIn(moment).includes(params.id)));
			return row !== undefined && (shown || row.owner === `link:${link.value.id}`) ? answerFile(deps, row) : refuse('file.not-found');
		}
	})
];
