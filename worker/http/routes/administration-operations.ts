import { and, asc, desc, eq, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { TicketRpc } from '#durable/ticket/ticket-rpc.ts';
import { Id, page } from '#shared/contract/http/fields.ts';
import { AuditQuery, AuditView, CatalogItemView, DeliveryQuery, DeliveryView } from '#shared/contract/http/operations.ts';
import { FittingRevision, Repin } from '#shared/contract/http/repin.ts';
import { CommandReceipt } from '#shared/contract/http/ticket.ts';
import { can } from '#shared/domain/access/can.ts';
import { COMPANY } from '#shared/domain/access/company.ts';
import { visibleScopes } from '#shared/domain/access/visible-scopes.ts';
import type { AuditAction } from '#shared/domain/audit/audit-action.ts';
import { ok, refuse } from '#shared/kernel/result.ts';
import { beforePosition } from '#worker/db/queries/before-position.ts';
import { inScopes } from '#worker/db/queries/in-scopes.ts';
import { decodeCursor, pageOf } from '#worker/db/queries/keyset.ts';
import { audit } from '#worker/db/schema/access.ts';
import { catalogItem } from '#worker/db/schema/money.ts';
import { delivery } from '#worker/db/schema/ticket.ts';
import type { Deps } from '#worker/deps.ts';
import { recordAudit } from '#worker/use-cases/record-audit.ts';
import { listFittingRevisions, repinTicket } from '#worker/use-cases/repin-ticket.ts';
import { mayEverywhere } from '../may-everywhere.ts';
import { signedInOperation } from '../operation.ts';
import { troubleWords } from '../trouble-words.ts';

const DeliveryRef = z.object({ ticketId: Id, target: z.enum(['hub', 'index', 'notices', 'statement', 'carry-out', 'webhooks', 'definition']) });

const catalogItemView = ({ nameZh, nameEn, categoryZh, categoryEn, unitZh, unitEn, ...row }: typeof catalogItem.$inferSelect): CatalogItemView => ({
	...row,
	name: { zh: nameZh, en: nameEn },
	category: { zh: categoryZh, en: categoryEn },
	unit: { zh: unitZh, en: unitEn }
});

/** A ticket's deliveries to several targets may have been in trouble in the same moment. */
const DELIVERY_KEY = sql<string>`${delivery.ticketId} || '/' || ${delivery.target}`;

const findDelivery = async ({ db }: Deps, { ticketId, target }: z.output<typeof DeliveryRef>) =>
	(
		await db
			.select()
			.from(delivery)
			.where(and(eq(delivery.ticketId, ticketId), eq(delivery.target, target)))
	)[0];

/** What a person may do about a delivery in trouble: written down first, then done by the ticket. */
const deliveryOperation = ({ verb, summary, action, act }: DeliveryAct) =>
	signedInOperation({
		method: 'POST',
		path: `/deliveries/:ticketId/:target/${verb}`,
		tag: 'administration',
		summary,
		access: 'delivery.manage',
		params: DeliveryRef,
		answer: 'nothing',
		async handle({ deps, params: { ticketId, target }, address }, { actor }) {
			const allowed = mayEverywhere(actor, 'delivery.manage');
			if (!allowed.ok) return allowed;
			if ((await findDelivery(deps, { ticketId, target })) === undefined) return refuse('delivery.not-found');
			await recordAudit(deps, { by: actor, action, subject: ticketId, path: '/', detail: { target }, address });
			await act(deps.env.TICKET.getByName(ticketId), target);
			return ok(null);
		}
	});

type DeliveryAct = {
	readonly verb: string;
	readonly summary: string;
	readonly action: AuditAction;
	readonly act: (ticket: TicketRpc, target: string) => Promise<void>;
};

export const administrationOperations = [
	signedInOperation({
		method: 'GET',
		path: '/catalog',
		tag: 'catalogue',
		summary: 'Service items and spare parts with their list prices',
		access: 'catalog.view',
		query: z.object({ kind: z.enum(['service-item', 'spare-part']).optional() }),
		answer: z.object({ items: z.array(CatalogItemView) }),
		async handle({ deps, query }) {
			const rows = await deps.db
				.select()
				.from(catalogItem)
				.where(query.kind === undefined ? undefined : eq(catalogItem.kind, query.kind))
				.orderBy(asc(catalogItem.code));
			return ok({ items: rows.map(catalogItemView) });
		}
	}),
	signedInOperation({
		method: 'GET',
		path: '/deliveries',
		tag: 'administration',
		summary: 'Deliveries in trouble: waiting for another try, or parked for a person',
		access: 'delivery.manage',
		query: DeliveryQuery,
		answer: page(DeliveryView),
		async handle({ deps, query, locale }, { actor }) {
			const allowed = mayEverywhere(actor, 'delivery.manage');
			if (!allowed.ok) return allowed;
			const position = decodeCursor(query.cursor);
			if (!position.ok) return position;
			const rows = await deps.db
				.select()
				.from(delivery)
				.where(
					and(
						query.state === 'all' ? undefined : eq(delivery.state, query.state),
						beforePosition({ at: delivery.updatedAt, id: DELIVERY_KEY }, position.value)
					)
				)
				.orderBy(desc(delivery.updatedAt), desc(DELIVERY_KEY))
				.limit(query.limit + 1);
			return ok(
				pageOf(rows, {
					limit: query.limit,
					position: (row) => ({ at: row.updatedAt, id: `${row.ticketId}/${row.target}` }),
					view: (row): DeliveryView => ({ ...row, lastError: troubleWords(row.lastError, locale) })
				})
			);
		}
	}),
	signedInOperation({
		method: 'GET',
		path: '/tickets/:id/revisions',
		tag: 'administration',
		summary: 'Which revisions a ticket whose flow can’t be read could go on by',
		access: 'delivery.manage',
		params: z.object({ id: Id }),
		answer: z.object({ items: z.array(FittingRevision) }),
		async handle({ deps, params }, { actor }) {
			const allowed = mayEverywhere(actor, 'delivery.manage');
			if (!allowed.ok) return allowed;
			const items = await listFittingRevisions(deps, params.id);
			return items.ok ? ok({ items: items.value }) : items;
		}
	}),
	signedInOperation({
		method: 'POST',
		path: '/tickets/:id/repin',
		tag: 'administration',
		summary: 'Give a ticket whose flow can’t be read a revision that can; it goes on where it stands',
		access: 'delivery.manage',
		params: z.object({ id: Id }),
		body: Repin,
		answer: CommandReceipt,
		async handle({ deps, params, body, address }, { actor }) {
			const allowed = mayEverywhere(actor, 'delivery.manage');
			if (!allowed.ok) return allowed;
			const done = await repinTicket(deps, { ticketId: params.id, by: { kind: 'user', actor }, ...body });
			if (!done.ok) return done;
			const { number } = done.value;
			await recordAudit(deps, {
				by: actor,
				action: 'delivery.repinned',
				subject: params.id,
				path: '/',
				detail: { number, revision: body.revision },
				address
			});
			return done;
		}
	}),
	deliveryOperation({
		verb: 'retry',
		summary: 'Try a delivery again now',
		action: 'delivery.retried',
		act: (ticket, target) => ticket.retryDelivery(target)
	}),
	deliveryOperation({
		verb: 'drop',
		summary: 'Give a delivery up; what it would have told is not told',
		action: 'delivery.dropped',
		act: (ticket, target) => ticket.dropDelivery(target)
	}),
	signedInOperation({
		method: 'GET',
		path: '/audit',
		tag: 'administration',
		summary: 'Who did what is sensitive, newest first; `kind` is what it was about',
		access: 'audit.view',
		query: AuditQuery,
		answer: page(AuditView),
		async handle({ deps, query }, { actor }) {
			const position = decodeCursor(query.cursor);
			if (!position.ok) return position;
			// What concerns the whole company (`/`) is for those who see all of it.
			const scopes = visibleScopes(actor, 'audit.view');
			const companyWide = can(actor, 'audit.view', { path: COMPANY });
			const rows = await deps.db
				.select()
				.from(audit)
				.where(
					and(
						companyWide ? undefined : inScopes({ path: audit.path, scopes }),
						query.kind === undefined ? undefined : sql`substr(${audit.action}, 1, ${query.kind.length + 1}) = ${`${query.kind}.`}`,
						// Ids rise with time, and are the only order there is an index of.
						position.value === null ? undefined : lt(audit.id, position.value.id)
					)
				)
				.orderBy(desc(audit.id))
				.limit(query.limit + 1);
			return ok(
				pageOf(rows, {
					limit: query.limit,
					position: (row) => row,
					view: ({ id, at, personName, action, subject, detail, address }): AuditView => ({
						id,
						at,
						userName: personName,
						action,
						subject,
						detail: JSON.parse(detail) as AuditView['detail'],
						address
					})
				})
			);
		}
	})
];
