import { eq } from 'drizzle-orm';
import type { Briefing, Commander } from '#durable/ticket/ticket-rpc.ts';
import { can } from '#shared/domain/access/can.ts';
import type { Answer, Answers, Reference } from '#shared/domain/form/answers.ts';
import type { Field, Form } from '#shared/domain/form/form.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { customer, equipment } from '#worker/db/schema/customer.ts';
import type { Deps } from '#worker/deps.ts';
import { listColleagues } from './list-colleagues.ts';

type Submission = { readonly by: Commander; readonly briefing: Briefing; readonly form: Form; readonly answers: Answers };

/**
 * The answers with the true names of the people, customers and devices that they name, whatever the sender called them. Refusals at the
 * field: `person.not-found`, `customer.not-found`, `equipment.not-found`, the same for what is out of the sender's sight.
 */
export async function nameReferences(deps: Deps, { by, briefing, form, answers }: Submission): Promise<Result<Answers>> {
	const named: Record<string, Answer> = { ...answers };
	for (const field of form.fields) {
		const answer = Object.hasOwn(answers, field.key) ? answers[field.key] : undefined;
		if (typeof answer !== 'object' || Array.isArray(answer) || !('id' in answer)) continue;
		const found = await nameReference(deps, field, answer, { by, briefing });
		if (!found.ok) return found;
		named[field.key] = found.value;
	}
	return ok(named);
}

async function nameReference(
	deps: Deps,
	field: Field,
	{ id, name }: Reference,
	{ by, briefing }: Pick<Submission, 'by' | 'briefing'>
): Promise<Result<Reference>> {
	const at = `/answers/${field.key}`;
	const mayView = (permission: 'customer.view' | 'equipment.view', path: string) => by.kind === 'user' && can(by.actor, permission, { path });
	switch (field.kind) {
		case 'person': {
			const colleague = (await listColleagues(deps, briefing.path)).find((candidate) => candidate.id === id);
			return colleague === undefined ? refuse('person.not-found', {}, at) : ok(colleague);
		}
		case 'customer': {
			const [row] = await deps.db.select({ name: customer.name, path: customer.path }).from(customer).where(eq(customer.id, id));
			const isTheirs = id === briefing.customerId;
			return row !== undefined && (isTheirs || mayView('customer.view', row.path))
				? ok({ id, name: row.name })
				: refuse('customer.not-found', {}, at);
		}
		case 'equipment': {
			const [row] = await deps.db
				.select({ name: equipment.name, path: equipment.path, customerId: equipment.customerId })
				.from(equipment)
				.where(eq(equipment.id, id));
			const isTheirs = row?.customerId === briefing.customerId;
			return row !== undefined && (isTheirs || (field.ofAnyCustomer && mayView('equipment.view', row.path)))
				? ok({ id, name: row.name })
				: refuse('equipment.not-found', {}, at);
		}
		default:
			// A field of another kind refuses it for itself.
			return ok({ id, name });
	}
}
