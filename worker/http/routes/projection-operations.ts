import { z } from 'zod';
import { ComparedHub, CompareQuery, Comparison, Rebuild, Rebuilt } from '#shared/contract/http/operations.ts';
import { ok } from '#shared/kernel/result.ts';
import { listComparedHubs } from '#worker/db/queries/list-compared-hubs.ts';
import { compareProjections } from '#worker/use-cases/compare-projections.ts';
import { rebuildProjection } from '#worker/use-cases/rebuild-projection.ts';
import { recordAudit } from '#worker/use-cases/record-audit.ts';
import { mayEverywhere } from '../may-everywhere.ts';
import { signedInOperation } from '../operation.ts';

export const projectionOperations = [
	signedInOperation({
		method: 'GET',
		path: '/admin/comparisons',
		tag: 'administration',
		summary: 'Every hub, and whether it agreed with its tickets when it was last compared without anybody asking',
		access: 'delivery.manage',
		answer: z.object({ items: z.array(ComparedHub) }),
		async handle({ deps }, { actor }) {
			const allowed = mayEverywhere(actor, 'delivery.manage');
			return allowed.ok ? ok({ items: await listComparedHubs(deps.db) }) : allowed;
		}
	}),
	signedInOperation({
		method: 'GET',
		path: '/admin/comparison',
		tag: 'administration',
		summary: 'Where a hub’s board and numbers, headquarters, the index or the statements differ from the tickets themselves',
		access: 'delivery.manage',
		query: CompareQuery,
		answer: Comparison,
		async handle({ deps, query }, { actor }) {
			const allowed = mayEverywhere(actor, 'delivery.manage');
			return allowed.ok ? compareProjections(deps, query) : allowed;
		}
	}),
	signedInOperation({
		method: 'POST',
		path: '/admin/rebuild',
		tag: 'administration',
		summary: 'Forget a projection and read it again from the tickets themselves',
		access: 'delivery.manage',
		body: Rebuild,
		answer: Rebuilt,
		async handle({ deps, body, address }, principal) {
			const allowed = mayEverywhere(principal.actor, 'delivery.manage');
			if (!allowed.ok) return allowed;
			await recordAudit(deps, { by: principal.actor, action: 'projection.rebuilt', subject: body.what, path: '/', detail: body, address });
			return rebuildProjection(deps, body);
		}
	})
];
