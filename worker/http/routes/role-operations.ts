import { and, asc, countDistinct, desc, eq, notExists, sql } from 'drizzle-orm';
import { z } from 'zod';
import { Id } from '#shared/contract/http/fields.ts';
import { CreateRole, RoleView, UpdateRole } from '#shared/contract/http/organisation.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { can } from '#shared/domain/access/can.ts';
import { COMPANY } from '#shared/domain/access/company.ts';
import type { Permission } from '#shared/domain/access/permission.ts';
import { changesBetween } from '#shared/domain/audit/changes-between.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { parsePermissions } from '#worker/db/queries/grants.ts';
import { assignment, role } from '#worker/db/schema/access.ts';
import type { Deps } from '#worker/deps.ts';
import { announceRights } from '#worker/use-cases/announce-rights.ts';
import { recordAudit } from '#worker/use-cases/record-audit.ts';
import { signedInOperation } from '../operation.ts';

async function listRoles({ db }: Deps): Promise<RoleView[]> {
	const rows = await db
		.select({ role, peopleCount: countDistinct(assignment.personId) })
		.from(role)
		.leftJoin(assignment, eq(assignment.roleId, role.id))
		.groupBy(role.id)
		.orderBy(desc(role.builtin), asc(role.id));
	return rows.map(({ role: row, peopleCount }) => ({ ...row, permissions: parsePermissions(row.permissions), peopleCount }));
}

/** Nobody may make a role that is mightier than themselves. */
function mayGrant(actor: Actor, permissions: readonly Permission[]): Result<null> {
	// Roles are the whole company's: a role made in one region may be held in any.
	if (!can(actor, 'role.edit', { path: COMPANY })) return refuse('access.denied', { permission: 'role.edit' });
	const missing = permissions.find((permission) => !can(actor, permission, { path: COMPANY }));
	return missing === undefined ? ok(null) : refuse('access.permission-not-held', { permission: missing }, '/permissions');
}

/** A role as the audit log knows it. */
const roleFacts = ({ nameZh, nameEn, ownOnly, permissions }: Pick<RoleView, 'nameZh' | 'nameEn' | 'ownOnly' | 'permissions'>) => ({
	nameZh,
	nameEn,
	ownOnly,
	permissions
});

async function findCustomRole(deps: Deps, id: string): Promise<Result<RoleView>> {
	const found = (await listRoles(deps)).find((candidate) => candidate.id === id);
	if (found === undefined) return refuse('role.not-found');
	return found.builtin ? refuse('role.builtin') : ok(found);
}

export const roleOperations = [
	signedInOperation({
		method: 'GET',
		path: '/roles',
		tag: 'people',
		summary: 'Roles with their permissions, built-in ones first',
		access: 'people.view',
		answer: z.object({ items: z.array(RoleView) }),
		handle: async ({ deps }) => ok({ items: await listRoles(deps) })
	}),
	signedInOperation({
		method: 'POST',
		path: '/roles',
		tag: 'people',
		summary: 'A role of one’s own making',
		access: 'role.edit',
		body: CreateRole,
		answer: RoleView,
		status: 201,
		async handle({ deps, body, address }, principal) {
			const allowed = mayGrant(principal.actor, body.permissions);
			if (!allowed.ok) return allowed;
			const id = deps.nextId();
			const permissions = [...new Set(body.permissions)];
			await deps.db.insert(role).values({
				id,
				key: `custom-${id.toLowerCase()}`,
				nameZh: body.nameZh,
				nameEn: body.nameEn,
				builtin: false,
				ownOnly: body.ownOnly,
				permissions: JSON.stringify(permissions)
			});
			await recordAudit(deps, {
				by: principal.actor,
				action: 'role.created',
				subject: id,
				path: '/',
				detail: changesBetween({}, roleFacts({ ...body, permissions })),
				address
			});
			return ok({ id, key: `custom-${id.toLowerCase()}`, builtin: false, peopleCount: 0, ...body, permissions });
		}
	}),
	signedInOperation({
		method: 'PATCH',
		path: '/roles/:id',
		tag: 'people',
		summary: 'Change a role of one’s own making',
		access: 'role.edit',
		params: z.object({ id: Id }),
		body: UpdateRole,
		answer: RoleView,
		async handle({ deps, params, body, address }, principal) {
			const found = await findCustomRole(deps, params.id);
			if (!found.ok) return found;
			const allowed = mayGrant(principal.actor, body.permissions ?? []);
			if (!allowed.ok) return allowed;
			const next = { ...found.value, ...body };
			await deps.db
				.update(role)
				.set({ nameZh: next.nameZh, nameEn: next.nameEn, ownOnly: next.ownOnly, permissions: JSON.stringify([...new Set(next.permissions)]) })
				.where(eq(role.id, params.id));
			const holders = await deps.db.selectDistinct({ id: assignment.personId }).from(assignment).where(eq(assignment.roleId, params.id));
			await announceRights(
				deps,
				holders.map(({ id }) => id)
			);
			await recordAudit(deps, {
				by: principal.actor,
				action: 'role.changed',
				subject: params.id,
				path: '/',
				detail: changesBetween(roleFacts(found.value), roleFacts(next)),
				address
			});
			return ok(next);
		}
	}),
	signedInOperation({
		method: 'DELETE',
		path: '/roles/:id',
		tag: 'people',
		summary: 'Delete a role that nobody holds',
		access: 'role.edit',
		params: z.object({ id: Id }),
		answer: 'nothing',
		async handle({ deps, params, address }, principal) {
			const allowed = mayGrant(principal.actor, []);
			if (!allowed.ok) return allowed;
			const found = await findCustomRole(deps, params.id);
			if (!found.ok) return found;
			if (found.value.peopleCount > 0) return refuse('role.in-use', { count: found.value.peopleCount });
			const held = deps.db.select({ one: sql`1` }).from(assignment).where(eq(assignment.roleId, params.id));
			const deleted = await deps.db
				.delete(role)
				.where(and(eq(role.id, params.id), notExists(held)))
				.returning({ id: role.id });
			// Somebody was given it in this very moment.
			if (deleted.length === 0) return refuse('role.in-use', { count: 1 });
			await recordAudit(deps, {
				by: principal.actor,
				action: 'role.deleted',
				subject: params.id,
				path: '/',
				detail: { nameZh: found.value.nameZh },
				address
			});
			return ok(null);
		}
	})
];
