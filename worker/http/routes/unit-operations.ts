import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { Id } from '#shared/contract/http/fields.ts';
import { CreateUnit, UnitView, UpdateUnit } from '#shared/contract/http/organisation.ts';
import { can } from '#shared/domain/access/can.ts';
import { visibleScopes } from '#shared/domain/access/visible-scopes.ts';
import { ok, refuse } from '#shared/kernel/result.ts';
import { inScopes } from '#worker/db/queries/in-scopes.ts';
import { unit } from '#worker/db/schema/organisation.ts';
import { createUnit } from '#worker/use-cases/create-unit.ts';
import { updateUnit } from '#worker/use-cases/update-unit.ts';
import { answerQr } from '../answer-qr.ts';
import { signedInOperation } from '../operation.ts';

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
		handle: ({ deps, body }, { actor }) => createUnit(deps, actor, body)
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
		handle: ({ deps, params, body }, { actor }) => updateUnit(deps, actor, params.id, body)
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
