import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { CreateCustomer, CustomerView, RevealedPhone, UpdateCustomer } from '#shared/contract/http/customer.ts';
import { Id, PageQuery, page } from '#shared/contract/http/fields.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { can } from '#shared/domain/access/can.ts';
import { visibleScopes } from '#shared/domain/access/visible-scopes.ts';
import { changesBetween } from '#shared/domain/audit/changes-between.ts';
import { maskText } from '#shared/domain/customer/mask-text.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { hasOpenTicketOf } from '#worker/db/queries/has-open-ticket-of.ts';
import { decodeCursor, pageOf } from '#worker/db/queries/keyset.ts';
import { listCustomers } from '#worker/db/queries/list-customers.ts';
import { customer } from '#worker/db/schema/customer.ts';
import type { Deps } from '#worker/deps.ts';
import { createCustomer } from '#worker/use-cases/create-customer.ts';
import { recordAudit } from '#worker/use-cases/record-audit.ts';
import { searchCustomers } from '#worker/use-cases/search-customers.ts';
import { updateCustomer } from '#worker/use-cases/update-customer.ts';
import { signedInOperation } from '../operation.ts';

const ById = z.object({ id: Id });

async function viewCustomer(deps: Deps, actor: Actor, id: string): Promise<Result<CustomerView>> {
	const [view] = await listCustomers(deps.db, { scopes: visibleScopes(actor, 'customer.view'), id, limit: 1 });
	return view === undefined ? refuse('customer.not-found') : ok(view);
}

export const customerOperations = [
	signedInOperation({
		method: 'GET',
		path: '/customers',
		tag: 'customers',
		summary: 'Customers, newest first; `q` is part of a name, a phone number, its last four digits or a serial number',
		access: 'customer.view',
		query: PageQuery.extend({ q: z.string().trim().max(60).optional() }),
		answer: page(CustomerView),
		async handle({ deps, query }, { actor }) {
			const position = decodeCursor(query.cursor);
			if (!position.ok) return position;
			const limit = Math.min(query.limit, 97);
			const rows = await searchCustomers(deps, actor, { q: query.q, position: position.value, limit: limit + 1 });
			return ok(pageOf(rows, { limit, position: ({ createdAt, id }) => ({ at: createdAt, id }), view: (row) => row }));
		}
	}),
	signedInOperation({
		method: 'POST',
		path: '/customers',
		tag: 'customers',
		summary: 'A new customer; the hub follows from store, region code or coordinates',
		access: 'customer.edit',
		body: CreateCustomer,
		answer: CustomerView,
		status: 201,
		async handle({ deps, body, address }, { actor }) {
			const created = await createCustomer(deps, body, {
				mayUse: ({ path }) =>
					can(actor, 'customer.edit', { path }) ? ok(null) : refuse('access.denied', { permission: 'customer.edit' }, '/address')
			});
			if (!created.ok) return created;
			const { id, located } = created.value;
			const view = await viewCustomer(deps, actor, id);
			const detail = view.ok ? changesBetween({}, customerFacts(view.value)) : {};
			await recordAudit(deps, { by: actor, action: 'customer.created', subject: id, path: located.path, detail, address });
			return view;
		}
	}),
	signedInOperation({
		method: 'GET',
		path: '/customers/:id',
		tag: 'customers',
		summary: 'One customer',
		access: 'customer.view',
		params: ById,
		answer: CustomerView,
		handle: ({ deps, params }, { actor }) => viewCustomer(deps, actor, params.id)
	}),
	signedInOperation({
		method: 'PATCH',
		path: '/customers/:id',
		tag: 'customers',
		summary: 'Change a customer',
		access: 'customer.edit',
		params: ById,
		body: UpdateCustomer,
		answer: CustomerView,
		async handle({ deps, params, body, address }, { actor }) {
			const before = await viewCustomer(deps, actor, params.id);
			if (!before.ok) return before;
			const changed = await updateCustomer(deps, actor, params.id, body);
			if (!changed.ok) return changed;
			const after = await viewCustomer(deps, actor, params.id);
			const [was, is] = [customerFacts(before.value), customerFacts(after.ok ? after.value : before.value)];
			// Another number, name or address may look the same masked.
			const told = (['phone', 'name', 'address'] as const).flatMap((field) =>
				body[field] === undefined ? [] : [[field, { before: was[field], after: is[field] }] as const]
			);
			const detail = { ...Object.fromEntries(told), ...changesBetween(was, is) };
			await recordAudit(deps, { by: actor, action: 'customer.changed', subject: params.id, path: changed.value.path, detail, address });
			return after;
		}
	}),
	signedInOperation({
		method: 'POST',
		path: '/customers/:id/reveal',
		tag: 'customers',
		summary: 'The customer’s phone number in full; written to the audit log first',
		access: 'customer.reveal',
		params: ById,
		answer: RevealedPhone,
		async handle({ deps, params, address }, principal) {
			const row = (await deps.db.select().from(customer).where(eq(customer.id, params.id)))[0];
			// A technician reveals the phone of whoever he is on the way to: own scopes reach through his tickets.
			if (row === undefined || !(await mayReveal(deps, principal.actor, row))) return refuse('customer.not-found');
			await recordAudit(deps, {
				by: principal.actor,
				action: 'customer.phone-revealed',
				subject: row.id,
				path: row.path,
				detail: { name: maskText(row.name, 1) },
				address
			});
			const vault = await deps.vault();
			return ok({ phone: await vault.open(row.phoneSealed, { table: 'customer', column: 'phone', rowId: row.id }) });
		}
	})
];

/** A customer as the audit log may know them. */
const customerFacts = ({ name, phoneMasked, level, tags, address, hub, preferredStore }: CustomerView) => ({
	name: maskText(name, 1),
	phone: phoneMasked,
	level,
	tags,
	address: maskText(address.text, 6),
	adcode: address.adcode,
	hub: hub.name,
	store: preferredStore?.name ?? null
});

async function mayReveal({ db }: Deps, actor: Actor, row: typeof customer.$inferSelect): Promise<boolean> {
	if (can(actor, 'customer.reveal', row)) return true;
	if (!can(actor, 'customer.reveal', { path: row.path, owners: [actor.userId] })) return false;
	return hasOpenTicketOf(db, { userId: actor.userId, customerId: row.id });
}
