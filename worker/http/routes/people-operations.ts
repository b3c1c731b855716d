import { z } from 'zod';
import { Id, PageQuery, page } from '#shared/contract/http/fields.ts';
import { CreatePerson, PersonView, UpdatePerson } from '#shared/contract/http/organisation.ts';
import { HandedOver, HandOver, HeldTickets } from '#shared/contract/http/work.ts';
import { visibleScopes } from '#shared/domain/access/visible-scopes.ts';
import { changesBetween } from '#shared/domain/audit/changes-between.ts';
import { ok, refuse } from '#shared/kernel/result.ts';
import { decodeCursor, encodeCursor } from '#worker/db/queries/keyset.ts';
import { listPeople } from '#worker/db/queries/list-people.ts';
import { listTicketsHeldBy } from '#worker/db/queries/list-tickets-held-by.ts';
import { createPerson } from '#worker/use-cases/create-person.ts';
import { handOverWork } from '#worker/use-cases/hand-over-work.ts';
import { recordAudit } from '#worker/use-cases/record-audit.ts';
import { updatePerson } from '#worker/use-cases/update-person.ts';
import { signedInOperation } from '../operation.ts';
import { refusalDetail } from '../refusal-detail.ts';

const ById = z.object({ id: z.string().min(1).max(60) });

/** Of somebody who has more than this the rest is shown once these are handed over. */
const MOST_HELD = 1_000;

/** A person as the audit log knows them. */
const personFacts = ({ name, phoneMasked, active, superiorId, assignments }: PersonView) => ({
	name,
	phone: phoneMasked,
	active,
	superiorId,
	assignments: assignments.map(({ roleKey, unitName }) => `${roleKey} @ ${unitName}`).sort()
});

export const peopleOperations = [
	signedInOperation({
		method: 'GET',
		path: '/people',
		tag: 'people',
		summary: 'People who work where one may see, by account',
		access: 'people.view',
		query: PageQuery.extend({ q: z.string().trim().max(40).optional() }),
		answer: page(PersonView),
		async handle({ deps, query }, { actor }) {
			const position = decodeCursor(query.cursor);
			if (!position.ok) return position;
			const limit = Math.min(query.limit, 98);
			const rows = await listPeople(deps.db, {
				scopes: visibleScopes(actor, 'people.view'),
				q: query.q,
				afterAccount: position.value?.id,
				limit: limit + 1
			});
			const items = rows.slice(0, limit);
			const last = rows.length > limit ? items[items.length - 1] : undefined;
			return ok({ items, nextCursor: last === undefined ? null : encodeCursor({ at: 0, id: last.account }) });
		}
	}),
	signedInOperation({
		method: 'POST',
		path: '/people',
		tag: 'people',
		summary: 'A new person with their roles',
		access: 'people.edit',
		body: CreatePerson,
		answer: PersonView,
		status: 201,
		async handle({ deps, body, address }, principal) {
			const created = await createPerson(deps, principal.actor, body);
			if (!created.ok) return created;
			const [view] = await listPeople(deps.db, {
				scopes: visibleScopes(principal.actor, 'people.edit'),
				id: created.value,
				limit: 1
			});
			const detail = view === undefined ? { account: body.account } : changesBetween({}, { account: body.account, ...personFacts(view) });
			await recordAudit(deps, { by: principal.actor, action: 'person.created', subject: created.value, path: '/', detail, address });
			return view === undefined ? refuse('person.not-found') : ok(view);
		}
	}),
	signedInOperation({
		method: 'PATCH',
		path: '/people/:id',
		tag: 'people',
		summary: 'Change a person, their roles, password or whether they work here',
		access: 'people.edit',
		params: z.object({ id: Id }),
		body: UpdatePerson,
		answer: PersonView,
		async handle({ deps, params, body, address }, principal) {
			const changed = await updatePerson(deps, principal.actor, params.id, body);
			if (!changed.ok) return changed;
			const [was, is] = [personFacts(changed.value.before), personFacts(changed.value.after)];
			const detail = {
				...(body.phone === undefined ? {} : { phone: { before: was.phone, after: is.phone } }),
				...changesBetween(was, is),
				...(body.password === undefined ? {} : { password: 'changed' })
			};
			await recordAudit(deps, { by: principal.actor, action: 'person.changed', subject: params.id, path: '/', detail, address });
			return ok(changed.value.after);
		}
	}),
	signedInOperation({
		method: 'GET',
		path: '/people/:id/work',
		tag: 'people',
		summary: 'Open tickets in which somebody has something to do, is still to sign or was sent to',
		access: 'people.edit',
		params: ById,
		answer: HeldTickets,
		async handle({ deps, params }, { actor }) {
			const [of] = await listPeople(deps.db, { scopes: visibleScopes(actor, 'people.edit'), id: params.id, limit: 1 });
			if (of === undefined) return refuse('person.not-found');
			return ok({ tickets: await listTicketsHeldBy(deps.db, { personId: of.id, most: MOST_HELD }) });
		}
	}),
	signedInOperation({
		method: 'POST',
		path: '/people/:id/hand-over',
		tag: 'people',
		summary: 'Give what somebody holds in some tickets to somebody else; says of each what came of it',
		access: 'people.edit',
		params: ById,
		body: HandOver,
		answer: HandedOver,
		async handle({ deps, params, body, address, locale }, { actor }) {
			const [of] = await listPeople(deps.db, { scopes: visibleScopes(actor, 'people.edit'), id: params.id, limit: 1 });
			if (of === undefined) return refuse('person.not-found');
			const handed = await handOverWork(deps, { ...body, actor, from: { id: of.id, name: of.name } });
			if (!handed.ok) return handed;
			const done = handed.value.filter(({ result }) => result === 'done').map(({ number }) => number);
			const detail = { successor: body.successorId, reason: body.reason, tickets: done };
			if (done.length > 0) await recordAudit(deps, { by: actor, action: 'person.handed-over', subject: of.id, path: '/', detail, address });
			return ok({
				results: handed.value.map((each) => ({
					ticketId: each.ticketId,
					number: each.number,
					result: each.result,
					detail: each.result === 'refused' ? refusalDetail(each.refusal, locale) : null
				}))
			});
		}
	})
];
