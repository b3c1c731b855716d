import { and, desc, eq, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { CreateEquipment, EquipmentView, UpdateEquipment } from '#shared/contract/http/customer.ts';
import { Id, PageQuery, page } from '#shared/contract/http/fields.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { can } from '#shared/domain/access/can.ts';
import type { Permission } from '#shared/domain/access/permission.ts';
import { visibleScopes } from '#shared/domain/access/visible-scopes.ts';
import { changesBetween } from '#shared/domain/audit/changes-between.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { createSecret } from '#worker/crypto/secret-token.ts';
import { beforePosition } from '#worker/db/queries/before-position.ts';
import { inScopes } from '#worker/db/queries/in-scopes.ts';
import { decodeCursor, pageOf } from '#worker/db/queries/keyset.ts';
import { customer, equipment } from '#worker/db/schema/customer.ts';
import type { Deps } from '#worker/deps.ts';
import { recordAudit } from '#worker/use-cases/record-audit.ts';
import { answerQr } from '../answer-qr.ts';
import { signedInOperation } from '../operation.ts';

const ById = z.object({ id: Id });

type Row = { readonly equipment: typeof equipment.$inferSelect; readonly customerName: string };

const view = ({ equipment: { path: _, ...row }, customerName }: Row): EquipmentView => ({ ...row, customerName });

/** A device as the audit log knows it. */
const equipmentFacts = ({ name, model, serial, installedOn, warrantyUntil }: Omit<Row['equipment'], 'createdAt'>) => ({
	name,
	model,
	serial,
	installedOn,
	warrantyUntil
});

const select = (deps: Deps) =>
	deps.db.select({ equipment, customerName: customer.name }).from(equipment).innerJoin(customer, eq(customer.id, equipment.customerId));

async function findEquipment(deps: Deps, actor: Actor, id: string, permission: Permission): Promise<Result<Row>> {
	const row = (await select(deps).where(eq(equipment.id, id)))[0];
	if (row === undefined || !can(actor, 'equipment.view', row.equipment)) return refuse('equipment.not-found');
	return can(actor, permission, row.equipment) ? ok(row) : refuse('access.denied', { permission });
}

export const equipmentOperations = [
	signedInOperation({
		method: 'GET',
		path: '/equipment',
		tag: 'equipment',
		summary: 'Equipment, newest first; `q` is part of a serial number, model or name',
		access: 'equipment.view',
		query: PageQuery.extend({ q: z.string().trim().max(60).optional(), customerId: Id.optional() }),
		answer: page(EquipmentView),
		async handle({ deps, query }, { actor }) {
			const position = decodeCursor(query.cursor);
			if (!position.ok) return position;
			const q = query.q;
			const rows = await select(deps)
				.where(
					and(
						inScopes({ path: equipment.path, scopes: visibleScopes(actor, 'equipment.view') }),
						query.customerId === undefined ? undefined : eq(equipment.customerId, query.customerId),
						q
							? or(sql`instr(${equipment.serial}, ${q.toUpperCase()})`, sql`instr(${equipment.model}, ${q})`, sql`instr(${equipment.name}, ${q})`)
							: undefined,
						beforePosition({ at: equipment.createdAt, id: equipment.id }, position.value)
					)
				)
				.orderBy(desc(equipment.createdAt), desc(equipment.id))
				.limit(query.limit + 1);
			return ok(pageOf(rows, { limit: query.limit, position: (row) => ({ at: row.equipment.createdAt, id: row.equipment.id }), view }));
		}
	}),
	signedInOperation({
		method: 'POST',
		path: '/equipment',
		tag: 'equipment',
		summary: 'A new piece of equipment of a customer, with its own QR code',
		access: 'equipment.edit',
		body: CreateEquipment,
		answer: EquipmentView,
		status: 201,
		async handle({ deps, body, address }, { actor }) {
			const owner = (await deps.db.select().from(customer).where(eq(customer.id, body.customerId)))[0];
			if (owner === undefined || !can(actor, 'customer.view', owner)) return refuse('customer.not-found', {}, '/customerId');
			if (!can(actor, 'equipment.edit', owner)) return refuse('access.denied', { permission: 'equipment.edit' });
			const row = {
				...body,
				serial: body.serial.toUpperCase(),
				id: deps.nextId(),
				entryCode: createSecret(9),
				path: owner.path,
				createdAt: deps.now()
			};
			await deps.db.insert(equipment).values(row);
			const detail = changesBetween({}, { ...equipmentFacts(row), qr: row.id });
			await recordAudit(deps, { by: actor, action: 'equipment.created', subject: row.id, path: row.path, detail, address });
			return ok(view({ equipment: row, customerName: owner.name }));
		}
	}),
	signedInOperation({
		method: 'GET',
		path: '/equipment/:id',
		tag: 'equipment',
		summary: 'One piece of equipment',
		access: 'equipment.view',
		params: ById,
		answer: EquipmentView,
		async handle({ deps, params }, { actor }) {
			const found = await findEquipment(deps, actor, params.id, 'equipment.view');
			return found.ok ? ok(view(found.value)) : found;
		}
	}),
	signedInOperation({
		method: 'PATCH',
		path: '/equipment/:id',
		tag: 'equipment',
		summary: 'Change a piece of equipment',
		access: 'equipment.edit',
		params: ById,
		body: UpdateEquipment,
		answer: EquipmentView,
		async handle({ deps, params, body, address }, { actor }) {
			const found = await findEquipment(deps, actor, params.id, 'equipment.edit');
			if (!found.ok) return found;
			const next = { ...found.value.equipment, ...body, serial: (body.serial ?? found.value.equipment.serial).toUpperCase() };
			await deps.db.update(equipment).set(next).where(eq(equipment.id, params.id));
			const detail = changesBetween(equipmentFacts(found.value.equipment), equipmentFacts(next));
			await recordAudit(deps, { by: actor, action: 'equipment.changed', subject: params.id, path: next.path, detail, address });
			return ok(view({ ...found.value, equipment: next }));
		}
	}),
	signedInOperation({
		method: 'GET',
		path: '/equipment/:id/qr',
		tag: 'equipment',
		summary: 'The QR code of its request form, as SVG',
		access: 'equipment.view',
		params: ById,
		answer: 'image',
		async handle({ deps, params, request }, { actor }) {
			const found = await findEquipment(deps, actor, params.id, 'equipment.view');
			return found.ok ? answerQr(request, `/r/${found.value.equipment.entryCode}`) : found;
		}
	})
];
