import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { CreatePerson } from '#shared/contract/http/organisation.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { hashPassword } from '#worker/crypto/password.ts';
import { insertAssignments } from '#worker/db/queries/insert-assignments.ts';
import { person } from '#worker/db/schema/access.ts';
import type { Deps } from '#worker/deps.ts';
import { checkAssignments } from './check-assignments.ts';
import { sealPhone } from './seal-phone.ts';
import { storeAssigned } from './store-assigned.ts';

/** Adds a person with their roles; answers the id. Refusals: those of `checkAssignments`, `person.account-taken`, `person.not-found` (superior), `customer.phone`. */
export async function createPerson(deps: Deps, actor: Actor, input: z.output<typeof CreatePerson>): Promise<Result<string>> {
	const { db, nextId, now } = deps;
	const allowed = await checkAssignments(deps, actor, input.assignments);
	if (!allowed.ok) return allowed;
	const taken = await db.select({ id: person.id }).from(person).where(eq(person.account, input.account));
	if (taken.length > 0) return refuse('person.account-taken', { account: input.account }, '/account');
	if (input.superiorId !== null && (await db.select({ id: person.id }).from(person).where(eq(person.id, input.superiorId))).length === 0)
		return refuse('person.not-found', {}, '/superiorId');
	const id = nextId();
	const phone = input.phone === undefined ? undefined : await sealPhone(deps, { phone: input.phone, table: 'person', rowId: id });
	if (phone !== undefined && !phone.ok) return phone;
	const stored = await storeAssigned(db, [
		db.insert(person).values({
			id,
			account: input.account,
			name: input.name,
			passwordHash: await hashPassword(input.password),
			phoneSealed: phone?.value.phoneSealed ?? null,
			phoneMasked: phone?.value.phoneMasked ?? '',
			superiorId: input.superiorId,
			createdAt: now()
		}),
		insertAssignments(db, id, input.assignments)
	]);
	return stored.ok ? ok(id) : stored;
}
