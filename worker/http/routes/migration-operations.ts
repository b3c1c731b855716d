import { desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { Id } from '#shared/contract/http/fields.ts';
import { ForetellMigration, ForetoldMigration, MigrateTickets, MigrationView } from '#shared/contract/http/migration.ts';
import { ScenarioId } from '#shared/contract/http/scenario.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import type { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { localize } from '#shared/kernel/localized.ts';
import type { Refusal } from '#shared/kernel/refusal.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { scenarioMigration } from '#worker/db/schema/scenario.ts';
import { continueMigration } from '#worker/use-cases/continue-migration.ts';
import { foretellMigration } from '#worker/use-cases/foretell-migration.ts';
import { recordAudit } from '#worker/use-cases/record-audit.ts';
import { type MigrationRow, startMigration } from '#worker/use-cases/start-migration.ts';
import { mayEverywhere } from '../may-everywhere.ts';
import { signedInOperation } from '../operation.ts';
import { refusalDetail } from '../refusal-detail.ts';
import type { RequestLocale } from '../request-locale.ts';

const ById = z.object({ id: ScenarioId });

/** Most that a scenario's history of migrations shows. */
const SHOWN = 20;

/** Who takes tickets further reads their numbers and titles, wherever they are. */
function mayMigrate(actor: Actor): Result<null> {
	const allowed = mayEverywhere(actor, 'flow.edit');
	return allowed.ok ? mayEverywhere(actor, 'ticket.view') : allowed;
}

const view = ({ fromRevision, toRevision, nodes, scenarioId: _, cursor: __, ...row }: MigrationRow): MigrationView => ({
	...row,
	from: fromRevision,
	to: toRevision,
	nodes: MigrationView.shape.nodes.parse(JSON.parse(nodes))
});

/** A refusal with the steps that it names by what they are called. */
function named(refusal: Refusal, flows: readonly FlowDefinition[], locale: RequestLocale): Refusal {
	const nameOf = (nodeId: string) => {
		const node = flows.flatMap(({ nodes }) => nodes).find(({ id }) => id === nodeId);
		return node && 'label' in node && node.label ? localize(node.label, locale) : nodeId;
	};
	const params = Object.fromEntries(
		Object.entries(refusal.params).map(([name, value]) => [
			name,
			['nodeId', 'to', 'splitId'].includes(name) && typeof value === 'string' ? nameOf(value) : value
		])
	);
	return { ...refusal, params };
}

export const migrationOperations = [
	signedInOperation({
		method: 'GET',
		path: '/scenarios/:id/migrations',
		tag: 'scenarios',
		summary: 'Which tickets of a scenario were taken to a newer revision, the last first',
		access: 'flow.edit',
		params: ById,
		answer: z.object({ items: z.array(MigrationView) }),
		async handle({ deps, params }, { actor }) {
			const allowed = mayMigrate(actor);
			if (!allowed.ok) return allowed;
			const rows = await deps.db
				.select()
				.from(scenarioMigration)
				.where(eq(scenarioMigration.scenarioId, params.id))
				.orderBy(desc(scenarioMigration.startedAt))
				.limit(SHOWN);
			return ok({ items: rows.map(view) });
		}
	}),
	signedInOperation({
		method: 'POST',
		path: '/scenarios/:id/migrations/foretell',
		tag: 'scenarios',
		summary: 'What would become of each ticket that runs on a revision; nothing happens',
		access: 'flow.edit',
		params: ById,
		body: ForetellMigration,
		answer: ForetoldMigration,
		async handle({ deps, params, body, locale }, { actor }) {
			const allowed = mayMigrate(actor);
			if (!allowed.ok) return allowed;
			const foretold = await foretellMigration(deps, { scenarioId: params.id, ...body, by: actor });
			if (!foretold.ok) return foretold;
			const { plan, fates, nextCursor } = foretold.value;
			const items = fates.map(({ refusal, ...fate }) => ({
				...fate,
				refusal: refusal && { code: refusal.code, text: refusalDetail(named(refusal, [plan.from, plan.into], locale), locale) }
			}));
			return ok({ items, nextCursor, to: plan.into.revision, total: plan.total });
		}
	}),
	signedInOperation({
		method: 'POST',
		path: '/scenarios/:id/migrations',
		tag: 'scenarios',
		summary: 'Begin to take the tickets of a revision to the newest; one that was begun and left is gone on with',
		access: 'flow.edit',
		params: ById,
		body: MigrateTickets,
		answer: MigrationView,
		status: 201,
		async handle({ deps, params, body, address }, { actor }) {
			const allowed = mayMigrate(actor);
			if (!allowed.ok) return allowed;
			const started = await startMigration(deps, { scenarioId: params.id, ...body, by: actor });
			if (!started.ok) return started;
			const { migration, isNew } = started.value;
			const { fromRevision: from, toRevision: to, total } = migration;
			const detail = { from, to, nodes: body.nodes, tickets: total };
			if (isNew) await recordAudit(deps, { by: actor, action: 'scenario.migrated', subject: params.id, path: '/', detail, address });
			return ok(view(migration));
		}
	}),
	signedInOperation({
		method: 'POST',
		path: '/scenarios/:id/migrations/:migrationId/continue',
		tag: 'scenarios',
		summary: 'Take the next tickets of a migration further; asked again until it is finished',
		access: 'flow.edit',
		params: ById.extend({ migrationId: Id }),
		answer: MigrationView,
		async handle({ deps, params }, { actor }) {
			const allowed = mayMigrate(actor);
			if (!allowed.ok) return allowed;
			const after = await continueMigration(deps, { scenarioId: params.id, id: params.migrationId, by: actor });
			return after.ok ? ok(view(after.value)) : after;
		}
	})
];
