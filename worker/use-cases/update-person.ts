import { and, eq, ne } from 'drizzle-orm';
import type { z } from 'zod';
import type { PersonView, UpdatePerson } from '#shared/contract/http/organisation.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { visibleScopes } from '#shared/domain/access/visible-scopes.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { hashPassword } from '#worker/crypto/password.ts';
import { insertAssignments } from '#worker/db/queries/insert-assignments.ts';
import { listPeople } from '#worker/db/queries/list-people.ts';
import { assignment, person, role } from '#worker/db/schema/access.ts';
import type { Deps } from '#worker/deps.ts';
import { announceRights } from './announce-rights.ts';
import { checkAssignments } from './check-assignments.ts';
import { endAllSessions } from './end-all-sessions.ts';
import { sealPhone } from './seal-phone.ts';
import { storeAssigned } from './store-assigned.ts';

/**
 * Changes a person; answers them as they were and as they are. Deactivation and a new password end their sessions; new roles end them too, so that no socket keeps an old scope.
 * Refusals: `person.not-found`, those of `checkAssignments`, `person.last-administrator`, `person.superior-cycle`, `customer.phone`.
 */
export async function updatePerson(
	deps: Deps,
	actor: Actor,
	id: string,
	input: z.output<typeof UpdatePerson>
): Promise<Result<{ before: PersonView; after: PersonView }>> {
	const { db } = deps;
	const scopes = visibleScopes(actor, 'people.edit');
	const [current] = await listPeople(db, { scopes, id, limit: 1 });
	if (current === undefined) return refuse('person.not-found');
	// Somebody who also works elsewhere is only changed by those who may change all of it.
	const allowed = await checkAssignments(deps, actor, input.assignments ?? current.assignments);
	if (!allowed.ok) return allowed;
	const losesAdmin = input.active === false || (input.assignments !== undefined && !(await includesAdministrator(deps, input.assignments)));
	if (losesAdmin && current.assignments.some(({ roleKey }) => roleKey === 'administrator') && (await otherAdministrators(deps, id)) === 0)
		return refuse('person.last-administrator', {}, '/active');
	if (input.superiorId && (await db.select({ id: person.id }).from(person).where(eq(person.id, input.superiorId))).length === 0)
		return refuse('person.not-found', {}, '/superiorId');
	if (input.superiorId && (await leadsTo(deps, input.superiorId, id))) return refuse('person.superior-cycle', {}, '/superiorId');
	const phone = input.phone ? await sealPhone(deps, { phone: input.phone, table: 'person', rowId: id }) : undefined;
	if (phone !== undefined && !phone.ok) return phone;

	const changes = db
		.update(person)
		.set({
			name: input.name ?? current.name,
			active: input.active ?? current.active,
			superiorId: input.superiorId === undefined ? current.superiorId : input.superiorId,
			...(input.phone === null
				? { phoneSealed: null, phoneMasked: '' }
				: phone === undefined
					? {}
					: { phoneSealed: phone.value.phoneSealed, phoneMasked: phone.value.phoneMasked }),
			...(input.password === undefined ? {} : { passwordHash: await hashPassword(input.password) })
		})
		.where(eq(person.id, id));
	const roles =
		input.assignments === undefined ? [] : [db.delete(assignment).where(eq(assignment.personId, id)), insertAssignments(db, id, input.assignments)];
	const stored = await storeAssigned(db, [changes, ...roles]);
	if (!stored.ok) return stored;
	if (input.active === false || input.password !== undefined || input.assignments !== undefined)
		await endAllSessions(deps, { personId: id, tokens: input.active === false || input.password !== undefined });
	// Their tokens go on, with what is left of their rights.
	if (input.assignments !== undefined) await announceRights(deps, [id]);
	const [changed] = await listPeople(db, { scopes, id, limit: 1 });
	return ok({ before: current, after: changed ?? current });
}

async function includesAdministrator({ db }: Deps, wanted: readonly { readonly roleId: string }[]): Promise<boolean> {
	const [administrator] = await db.select({ id: role.id }).from(role).where(eq(role.key, 'administrator'));
	return wanted.some(({ roleId }) => roleId === administrator?.id);
}

async function otherAdministrators({ db }: Deps, id: string): Promise<number> {
	const rows = await db
		.select({ id: person.id })
		.from(assignment)
		.innerJoin(role, eq(role.id, assignment.roleId))
		.innerJoin(person, eq(person.id, assignment.personId))
		.where(and(eq(role.key, 'administrator'), eq(person.active, true), ne(person.id, id)))
		.limit(1);
	return rows.length;
}

/** Whether going up from `from` one comes to `to`. */
async function leadsTo({ db }: Deps, from: string, to: string): Promise<boolean> {
	const seen = new Set<string>();
	for (let id: string | null | undefined = from; id && !seen.has(id); ) {
		if (id === to) return true;
		seen.add(id);
		const rows: { superiorId: string | null }[] = await db.select({ superiorId: person.superiorId }).from(person).where(eq(person.id, id));
		id = rows[0]?.superiorId;
	}
	return false;
}
