import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { Id } from '#shared/contract/http/fields.ts';
import { CreateUnit, UnitView, UpdateUnit } from '#shared/contract/http/organisation.ts';
import { can } from '#shared/domain/access/can.ts';
import { visibleScopes } from '#shared/domain/access/visible-scopes.ts';
import { changesBetween } from '#shared/domain/audit/changes-between.ts';
import { ok, refuse } from '#shared/kernel/result.ts';
import { inScopes } from '#worker/db/queries/in-scopes.ts';
import { unit } from '#worker/db/schema/organisation.ts';
import { createUnit } from '#worker/use-cases/create-unit.ts';
import { recordAudit } from '#worker/use-cases/record-audit.ts';
import { updateUnit } from '#worker/use-cases/update-unit.ts';
import { answerQr } from '../answer-qr.ts';
import { signedInOperation } from '../operation.ts';

/** A unit as the audit log knows it. */
const unitFacts = ({ name, kind, code, adcode, address, lat, lng, timeZone, tier, archivedAt }: UnitView) => ({
	name,
	kind,
	code,
	adcode,
	address,
	lat,
	lng,
	timeZone,
	tier,
	archived: archivedAt !== null
});

export const unitOperations = [
	signedInOperation({
		method: 'GET',
		path: '/units',
		tag: 'organisation',
		summary: 'The organisation tree that one may see, parents first',
		access: 'org.view',
		answer: z.object({ items: z.array(UnitView) }),
		async handle({ deps }, { actor }) {
			const scopes = visibleScopes(actor, 'org.view');
			const items = await deps.db
				.select()
				.from(unit)
				.where(inScopes({ path: unit.path, scopes }))
				.orderBy(asc(unit.path));
			return ok({ items });
		}
	}),
	signedInOperation({
		method: 'POST',
		path: '/units',
		tag: 'organisation',
		summary: 'A new region, hub or store',
		access: 'org.edit',
		body: CreateUnit,
		answer: UnitView,
		status: 201,
		async handle({ deps, body, address }, { actor }) {
			const created = await createUnit(deps, actor, body);
			if (!created.ok) return created;
			const { id, path, entryCode } = created.value;
			const detail = changesBetween({}, { ...unitFacts(created.value), qr: entryCode === null ? null : id });
			await recordAudit(deps, { by: actor, action: 'unit.created', subject: id, path, detail, address });
			return created;
		}
	}),
	signedInOperation({
		method: 'PATCH',
		path: '/units/:id',
		tag: 'organisation',
		summary: 'Change or archive a unit',
		access: 'org.edit',
		params: z.object({ id: Id }),
		body: UpdateUnit,
		answer: UnitView,
		async handle({ deps, params, body, address }, { actor }) {
			const changed = await updateUnit(deps, actor, params.id, body);
			if (!changed.ok) return changed;
			const { before, after } = changed.value;
			const detail = changesBetween(unitFacts(before), unitFacts(after));
			await recordAudit(deps, { by: actor, action: 'unit.changed', subject: params.id, path: after.path, detail, address });
			return ok(after);
		}
	}),
	signedInOperation({
		method: 'GET',
		path: '/units/:id/qr',
		tag: 'organisation',
		summary: 'The QR code of a store’s request form, as SVG',
		access: 'org.view',
		params: z.object({ id: Id }),
		answer: 'image',
		async handle({ deps, params, request }, { actor }) {
			const found = (
				await deps.db
					.select()
					.from(unit)
					.where(and(eq(unit.id, params.id), eq(unit.kind, 'store')))
			)[0];
			if (!found?.entryCode || !can(actor, 'org.view', found)) return refuse('store.not-found');
			return answerQr(request, `/r/${found.entryCode}`);
		}
	})
];
