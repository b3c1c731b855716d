import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { staffAudience } from '#durable/ticket/audiences.ts';
import { Id, page } from '#shared/contract/http/fields.ts';
import { OfferedScenario } from '#shared/contract/http/scenario.ts';
import {
	CommandEnvelope,
	CommandReceipt,
	CreateTicket,
	OfferScenarios,
	TechnicianCandidate,
	TicketDetail,
	TicketQuery,
	TicketSummary,
	TrackingLink,
	UploadedFile
} from '#shared/contract/http/ticket.ts';
import { TicketLinks } from '#shared/contract/http/ticket-links.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { can } from '#shared/domain/access/can.ts';
import { visibleScopes } from '#shared/domain/access/visible-scopes.ts';
import { rankTechnicians } from '#shared/domain/dispatch/rank-technicians.ts';
import { Reference } from '#shared/domain/form/answers.ts';
import { ownersOf } from '#shared/domain/ticket/owners-of.ts';
import { maskingPermissions } from '#shared/domain/ticket/without-secrets.ts';
import { ok, refuse } from '#shared/kernel/result.ts';
import { decodeCursor, pageOf } from '#worker/db/queries/keyset.ts';
import { listTickets, ticketSummary } from '#worker/db/queries/list-tickets.ts';
import { file, fileUse } from '#worker/db/schema/ticket.ts';
import { commandTicket } from '#worker/use-cases/command-ticket.ts';
import { createTicket } from '#worker/use-cases/create-ticket.ts';
import { createTrackingLink } from '#worker/use-cases/create-tracking-link.ts';
import { findVisibleTicket } from '#worker/use-cases/find-visible-ticket.ts';
import { listColleagues } from '#worker/use-cases/list-colleagues.ts';
import { listEligible } from '#worker/use-cases/list-eligible.ts';
import { listLinks } from '#worker/use-cases/list-links.ts';
import { listTechnicians } from '#worker/use-cases/list-technicians.ts';
import { offerScenarios } from '#worker/use-cases/offer-scenarios.ts';
import type { Permit } from '#worker/use-cases/prepare-subject.ts';
import { recordAudit } from '#worker/use-cases/record-audit.ts';
import { refreshRows } from '#worker/use-cases/refresh-rows.ts';
import { answerFile } from '../answer-file.ts';
import { enterRoom } from '../enter-room.ts';
import { signedInOperation } from '../operation.ts';
import { problemResponse } from '../problem-response.ts';
import { receiveImage } from '../receive-image.ts';

/** Whom and where one may file tickets for; what one may not see isn't there. */
const permitOf = (actor: Actor): Permit => ({
	mayUse(customer, { path }) {
		if (!can(actor, 'customer.view', customer)) return refuse('customer.not-found', {}, '/customerId');
		return can(actor, 'ticket.create', { path }) ? ok(null) : refuse('hub.not-found', {}, '/hubId');
	}
});

const ById = z.object({ id: Id });

export const ticketOperations = [
	signedInOperation({
		method: 'GET',
		path: '/tickets',
		tag: 'tickets',
		summary: 'Tickets, newest first; `q` is a number or part of a title or name',
		access: 'ticket.view',
		query: TicketQuery,
		answer: page(TicketSummary),
		async handle({ deps, query }, { actor }) {
			const position = decodeCursor(query.cursor);
			if (!position.ok) return position;
			const rows = await listTickets(deps.db, {
				...query,
				scopes: visibleScopes(actor, 'ticket.view'),
				userId: actor.userId,
				position: position.value
			});
			return ok(
				pageOf(await refreshRows(deps, rows), {
					limit: query.limit,
					position: ({ createdAt, id }) => ({ at: createdAt, id }),
					view: (row) => ticketSummary(row, actor)
				})
			);
		}
	}),
	signedInOperation({
		method: 'POST',
		path: '/tickets',
		tag: 'tickets',
		summary: 'Create a ticket; repeating the command id answers the first receipt',
		access: 'ticket.create',
		body: CreateTicket,
		answer: CommandReceipt,
		status: 201,
		handle: ({ deps, body }, { actor, credential }) =>
			createTicket(
				deps,
				{ ...body, by: { kind: 'user', actor }, owner: `person:${actor.userId}`, channel: credential.kind === 'token' ? 'api' : 'workbench' },
				permitOf(actor)
			)
	}),
	signedInOperation({
		method: 'POST',
		path: '/tickets/scenarios',
		tag: 'tickets',
		summary: 'Which scenarios a new ticket may run by, and why; nothing is stored',
		access: 'ticket.create',
		body: OfferScenarios,
		answer: z.object({ items: z.array(OfferedScenario) }),
		async handle({ deps, body }, { actor }) {
			const unfiled = { commandId: '', by: { kind: 'user', actor }, owner: `person:${actor.userId}`, channel: 'workbench', photos: [] } as const;
			const offered = await offerScenarios(deps, { ...body, ...unfiled }, permitOf(actor));
			return offered.ok ? ok({ items: offered.value }) : offered;
		}
	}),
	signedInOperation({
		method: 'GET',
		path: '/tickets/:id',
		tag: 'tickets',
		summary: 'A ticket with its flow and its whole timeline',
		access: 'ticket.view',
		params: ById,
		answer: TicketDetail,
		handle: ({ deps, params }, { actor }) => findVisibleTicket(deps, actor, params.id, 'ticket.view')
	}),
	signedInOperation({
		method: 'POST',
		path: '/tickets/:id/commands',
		tag: 'tickets',
		summary: 'Give a ticket a command; a stale `expectedVersion` gets 409 with the current state',
		access: 'ticket.view',
		params: ById,
		body: CommandEnvelope,
		answer: CommandReceipt,
		async handle({ deps, params, body, locale }, { actor }) {
			const answer = await commandTicket(deps, { ticketId: params.id, ...body, by: { kind: 'user', actor }, owner: `person:${actor.userId}` });
			if (answer.ok) return answer;
			const field = answer.error.field;
			const refusal = field === undefined || field.startsWith('/command') ? answer.error : { ...answer.error, field: `/command${field}` };
			if (refusal.code !== 'ticket.stale') return { ok: false, error: refusal };
			const current = await findVisibleTicket(deps, actor, params.id, 'ticket.view');
			return current.ok ? problemResponse(refusal, locale, { current: current.value }) : current;
		}
	}),
	signedInOperation({
		method: 'GET',
		path: '/tickets/:id/links',
		tag: 'tickets',
		summary: 'Its parent, children and other linked tickets, each as it stands now',
		access: 'ticket.view',
		params: ById,
		answer: TicketLinks,
		async handle({ deps, params }, { actor }) {
			const found = await findVisibleTicket(deps, actor, params.id, 'ticket.view');
			return found.ok ? ok({ items: await listLinks(deps, actor, found.value.ticket) }) : found;
		}
	}),
	signedInOperation({
		method: 'GET',
		path: '/tickets/:id/technicians',
		tag: 'tickets',
		summary: 'Who could be sent, the least loaded and nearest first',
		access: 'ticket.dispatch',
		params: ById,
		answer: z.object({ items: z.array(TechnicianCandidate) }),
		async handle({ deps, params }, { actor }) {
			const found = await findVisibleTicket(deps, actor, params.id, 'ticket.dispatch');
			if (!found.ok) return found;
			const { path, hub, address } = found.value.ticket.subject;
			const [technicians, loads] = await Promise.all([listTechnicians(deps, path), deps.env.HUB.getByName(hub.id).loads()]);
			const { lat, lng } = address;
			return ok({ items: rankTechnicians(technicians, { loads, address: lat === null || lng === null ? null : { lat, lng } }) });
		}
	}),
	signedInOperation({
		method: 'POST',
		path: '/tickets/:id/link',
		tag: 'tickets',
		summary: 'A new tracking link for the customer; the one before stops working',
		access: 'ticket.share',
		params: ById,
		answer: TrackingLink,
		status: 201,
		async handle({ deps, params, address }, { actor }) {
			const found = await findVisibleTicket(deps, actor, params.id, 'ticket.share');
			if (!found.ok) return found;
			const link = await createTrackingLink(deps, params.id);
			const { number, path } = found.value.ticket.subject;
			await recordAudit(deps, { by: actor, action: 'link.created', subject: number, path, detail: { revoked: link.revoked }, address });
			return ok({ path: link.path, token: link.token });
		}
	}),
	signedInOperation({
		method: 'GET',
		path: '/tickets/:id/people',
		tag: 'tickets',
		summary: 'Who may be named in a form of the ticket; with `for=work` those whom its work may be given to',
		access: 'ticket.view',
		params: ById,
		query: z.object({ for: z.enum(['form', 'work']).default('form') }),
		answer: z.object({ items: z.array(Reference) }),
		async handle({ deps, params, query }, { actor }) {
			const found = await findVisibleTicket(deps, actor, params.id, 'ticket.view');
			if (!found.ok) return found;
			const { path } = found.value.ticket.subject;
			return ok({ items: await (query.for === 'work' ? listEligible(deps, path) : listColleagues(deps, path)) });
		}
	}),
	signedInOperation({
		method: 'GET',
		path: '/tickets/:id/live',
		tag: 'tickets',
		summary: 'Socket of a ticket: a snapshot, then every journal entry',
		access: 'ticket.view',
		params: ById,
		answer: 'socket',
		async handle({ deps, params, request }, principal) {
			const found = await findVisibleTicket(deps, principal.actor, params.id, 'ticket.view');
			if (!found.ok) return found;
			const { path } = found.value.ticket.subject;
			const resource = { path, owners: ownersOf(found.value.ticket) };
			const billed = can(principal.actor, 'statement.view', resource);
			const masking = maskingPermissions(found.value);
			const lacking = masking.filter((permission) => !can(principal.actor, permission, resource));
			const used = [
				'ticket.view' as const,
				...(billed ? ['statement.view' as const] : []),
				...masking.filter((permission) => !lacking.includes(permission))
			];
			const ownOnly = used.some((permission) => !can(principal.actor, permission, { path }));
			const audience = staffAudience({ billed, lacking });
			return enterRoom(deps, request, { principal, room: { kind: 'ticket', name: params.id }, audience, ownOnly });
		}
	}),
	signedInOperation({
		method: 'POST',
		path: '/files',
		tag: 'tickets',
		summary: 'Upload a photo (JPEG, PNG or WebP) or a document (PDF, Office, ZIP) of at most 10 MB to name in a command',
		access: 'ticket.comment',
		rawBody: 'image',
		answer: UploadedFile,
		status: 201,
		handle: ({ deps, request }, { actor }) => receiveImage(deps, request, `person:${actor.userId}`, { documents: true })
	}),
	signedInOperation({
		method: 'GET',
		path: '/files/:id',
		tag: 'tickets',
		summary: 'A photo of a ticket one may see, or one’s own upload',
		access: 'ticket.view',
		params: ById,
		answer: 'image',
		async handle({ deps, params }, { actor }) {
			const row = (await deps.db.select().from(file).where(eq(file.id, params.id)))[0];
			if (row === undefined) return refuse('file.not-found');
			if (row.owner === `person:${actor.userId}`) return answerFile(deps, row);
			for (const { ticketId } of await deps.db.select().from(fileUse).where(eq(fileUse.fileId, row.id)).limit(50)) {
				if ((await findVisibleTicket(deps, actor, ticketId, 'ticket.view')).ok) return answerFile(deps, row);
			}
			return refuse('file.not-found');
		}
	})
];
