import { asc, count, eq, max } from 'drizzle-orm';
import { z } from 'zod';
import {
	CreateScenario,
	DryRun,
	DryRunView,
	MOST_SCENARIOS,
	NodeTimes,
	OrderScenarios,
	PublishScenario,
	SaveDraft,
	SavedDraft,
	ScenarioDetail,
	ScenarioId,
	ScenarioView,
	UpdateScenario
} from '#shared/contract/http/scenario.ts';
import { checkCondition } from '#shared/domain/condition/check-condition.ts';
import type { Condition } from '#shared/domain/condition/condition.ts';
import { FlowDefinition } from '#shared/domain/flow/definition.ts';
import type { Module } from '#shared/domain/scenario/module.ts';
import { neededModules } from '#shared/domain/scenario/needed-modules.ts';
import { ticketFactTypes } from '#shared/domain/ticket/ticket-fact-types.ts';
import { isOrderOf } from '#shared/kernel/is-order-of.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { hashSecret } from '#worker/crypto/secret-token.ts';
import { findRevision } from '#worker/db/queries/find-revision.ts';
import { findModulesOff } from '#worker/db/queries/modules-off.ts';
import { putInOrder } from '#worker/db/queries/put-in-order.ts';
import { scenario } from '#worker/db/schema/scenario.ts';
import type { Deps } from '#worker/deps.ts';
import { dryRunScenario } from '#worker/use-cases/dry-run-scenario.ts';
import { nodeTimes } from '#worker/use-cases/node-times.ts';
import { publishScenario } from '#worker/use-cases/publish-scenario.ts';
import { recordAudit } from '#worker/use-cases/record-audit.ts';
import { saveDraft } from '#worker/use-cases/save-draft.ts';
import { scenarioDetail, scenarioView } from '#worker/use-cases/scenario-detail.ts';
import { readModules, readScope, readWhen, scenarioNeeds } from '#worker/use-cases/scenario-needs.ts';
import { mayEverywhere } from '../may-everywhere.ts';
import { signedInOperation } from '../operation.ts';

const ById = z.object({ id: ScenarioId });

/** A condition about a new ticket can only ask what tickets have before they run. */
function checkWhen(when: Condition | null | undefined): Result<null> {
	const [wrong] = when ? checkCondition(when, ticketFactTypes) : [];
	return wrong === undefined ? ok(null) : refuse('scenario.condition', { code: wrong.code, ...wrong.params }, `/when${wrong.at}`);
}

const list = ({ db }: Deps) => db.select().from(scenario).orderBy(asc(scenario.position), asc(scenario.id));

/**
 * What a scenario needs after a change. It can't be switched on, and one that is on can't be made to need more, as long as a module of it is
 * switched off. Refusals: `scenario.not-found`, `scenario.module-off`.
 */
async function checkModules({ db }: Deps, id: string, change: z.output<typeof UpdateScenario>): Promise<Result<readonly Module[]>> {
	const [row] = await db.select().from(scenario).where(eq(scenario.id, id));
	if (row === undefined) return refuse('scenario.not-found');
	const published = row.revision === null ? undefined : await findRevision(db, { id, revision: row.revision });
	const needs = neededModules({
		definition: published ?? FlowDefinition.parse(JSON.parse(row.draft)),
		when: change.when === undefined ? readWhen(row.condition) : change.when,
		scope: change.scope === undefined ? readScope(row.scope) : change.scope,
		named: change.modules ?? readModules(row.modules)
	});
	const off = await findModulesOff(db);
	const missing = needs.filter((module) => off.has(module));
	const asks = change.enabled === true || change.when !== undefined || change.scope !== undefined || change.modules !== undefined;
	const isNews = missing.some((module) => change.enabled === true || !scenarioNeeds(row).includes(module));
	return asks && isNews ? refuse('scenario.module-off', { modules: missing }) : ok(needs);
}

/** What a draft is compared by: its drawing without the revision that it will get. */
const hashOf = (definition: FlowDefinition): Promise<string> => hashSecret(JSON.stringify({ ...definition, revision: 1 }));

async function detail(deps: Deps, id: string): Promise<Result<unknown>> {
	const found = await scenarioDetail(deps, id);
	return found === undefined ? refuse('scenario.not-found') : ok(found);
}

export const scenarioOperations = [
	signedInOperation({
		method: 'GET',
		path: '/scenarios',
		tag: 'scenarios',
		summary: 'The company’s kinds of business, in the order in which new tickets ask them; who doesn’t draw flows sees those to choose from',
		access: 'ticket.create',
		answer: z.object({ items: z.array(ScenarioView) }),
		async handle({ deps }, { actor }) {
			const [rows, off] = await Promise.all([list(deps), findModulesOff(deps.db)]);
			const mayDraw = mayEverywhere(actor, 'flow.edit').ok;
			const shown = mayDraw ? rows : rows.filter(({ enabled, revision }) => enabled && revision !== null);
			const views = shown.map((row) => scenarioView(row, off));
			return ok({ items: mayDraw ? views : views.filter((shown) => shown.off.length === 0) });
		}
	}),
	signedInOperation({
		method: 'POST',
		path: '/scenarios',
		tag: 'scenarios',
		summary: 'A new kind of business, drawn but not published; it is asked last',
		access: 'flow.edit',
		body: CreateScenario,
		answer: ScenarioDetail,
		status: 201,
		async handle({ deps, body, address }, { actor }) {
			const allowed = mayEverywhere(actor, 'flow.edit');
			if (!allowed.ok) return allowed;
			const condition = checkWhen(body.when);
			if (!condition.ok) return condition;
			const [counted] = await deps.db.select({ scenarios: count(), last: max(scenario.position) }).from(scenario);
			if ((counted?.scenarios ?? 0) >= MOST_SCENARIOS) return refuse('scenario.too-many', { most: MOST_SCENARIOS });
			const definition = { ...body.definition, id: body.id, revision: 1 };
			const made = await deps.db
				.insert(scenario)
				.values({
					id: body.id,
					nameZh: body.name.zh,
					nameEn: body.name.en,
					industry: body.industry,
					enabled: true,
					position: (counted?.last ?? 0) + 1,
					condition: body.when === null ? null : JSON.stringify(body.when),
					scope: body.scope === null ? null : JSON.stringify(body.scope),
					modules: JSON.stringify(body.modules),
					needs: JSON.stringify(neededModules({ definition, when: body.when, scope: body.scope, named: body.modules })),
					revision: null,
					draft: JSON.stringify(definition),
					draftVersion: 1,
					draftHash: await hashOf(definition),
					publishedHash: null,
					editedAt: deps.now(),
					editedBy: actor.name
				})
				.onConflictDoNothing()
				.returning({ id: scenario.id });
			if (made.length === 0) return refuse('scenario.id-taken', { id: body.id }, '/id');
			await recordAudit(deps, { by: actor, action: 'scenario.created', subject: body.id, path: '/', detail: { name: body.name.zh }, address });
			return detail(deps, body.id);
		}
	}),
	signedInOperation({
		method: 'GET',
		path: '/scenarios/:id',
		tag: 'scenarios',
		summary: 'A scenario with its draft, what is published, and how many tickets run on each revision',
		access: 'flow.edit',
		params: ById,
		answer: ScenarioDetail,
		async handle({ deps, params }, { actor }) {
			const allowed = mayEverywhere(actor, 'flow.edit');
			return allowed.ok ? detail(deps, params.id) : allowed;
		}
	}),
	signedInOperation({
		method: 'PATCH',
		path: '/scenarios/:id',
		tag: 'scenarios',
		summary: 'Rename a scenario, switch it on or off, or say when new tickets take it',
		access: 'flow.edit',
		params: ById,
		body: UpdateScenario,
		answer: ScenarioDetail,
		async handle({ deps, params, body, address }, { actor }) {
			const allowed = mayEverywhere(actor, 'flow.edit');
			if (!allowed.ok) return allowed;
			const condition = checkWhen(body.when);
			if (!condition.ok) return condition;
			const stays = await checkModules(deps, params.id, body);
			if (!stays.ok) return stays;
			const { name, when, scope, modules, ...rest } = body;
			const change = {
				...rest,
				...(name === undefined ? {} : { nameZh: name.zh, nameEn: name.en }),
				...(when === undefined ? {} : { condition: when === null ? null : JSON.stringify(when) }),
				...(scope === undefined ? {} : { scope: scope === null ? null : JSON.stringify(scope) }),
				...(modules === undefined ? {} : { modules: JSON.stringify(modules) }),
				needs: JSON.stringify(stays.value)
			};
			const changed = await deps.db
				.update(scenario)
				.set({ ...change, editedAt: deps.now(), editedBy: actor.name })
				.where(eq(scenario.id, params.id))
				.returning({ id: scenario.id });
			if (changed.length === 0) return refuse('scenario.not-found');
			await recordAudit(deps, { by: actor, action: 'scenario.changed', subject: params.id, path: '/', detail: change, address });
			return detail(deps, params.id);
		}
	}),
	signedInOperation({
		method: 'PATCH',
		path: '/scenarios/:id/draft',
		tag: 'scenarios',
		summary: 'Save the drawing; refused when somebody else saved since the version that is named',
		access: 'flow.edit',
		params: ById,
		body: SaveDraft,
		answer: SavedDraft,
		async handle({ deps, params, body }, { actor }) {
			const allowed = mayEverywhere(actor, 'flow.edit');
			if (!allowed.ok) return allowed;
			const definition = { ...body.definition, id: params.id, revision: 1 };
			return saveDraft(deps, { id: params.id, version: body.version, definition, hash: await hashOf(definition), by: actor.name });
		}
	}),
	signedInOperation({
		method: 'POST',
		path: '/scenarios/dry-run',
		tag: 'scenarios',
		summary: 'Walk a sample or a past ticket through a drawing; nothing is stored and nobody is told',
		access: 'flow.edit',
		body: DryRun,
		answer: DryRunView,
		handle: ({ deps, body }, { actor }) => dryRunScenario(deps, body, actor)
	}),
	signedInOperation({
		method: 'POST',
		path: '/scenarios/:id/publish',
		tag: 'scenarios',
		summary: 'Make the draft the next revision; tickets that run stay on theirs',
		access: 'flow.edit',
		params: ById,
		body: PublishScenario,
		answer: ScenarioDetail,
		async handle({ deps, params, body, address }, { actor }) {
			const allowed = mayEverywhere(actor, 'flow.edit');
			if (!allowed.ok) return allowed;
			const published = await publishScenario(deps, { id: params.id, ...body, by: actor.name });
			if (!published.ok) return published;
			const { revision } = published.value;
			await recordAudit(deps, {
				by: actor,
				action: 'scenario.published',
				subject: params.id,
				path: '/',
				detail: { revision, note: body.note },
				address
			});
			return detail(deps, params.id);
		}
	}),
	signedInOperation({
		method: 'POST',
		path: '/scenarios/order',
		tag: 'scenarios',
		summary: 'Say in which order new tickets ask the scenarios',
		access: 'flow.edit',
		body: OrderScenarios,
		answer: z.object({ items: z.array(ScenarioView) }),
		async handle({ deps, body, address }, { actor }) {
			const allowed = mayEverywhere(actor, 'flow.edit');
			if (!allowed.ok) return allowed;
			if (!isOrderOf(body.ids, await list(deps))) return refuse('scenario.other-list', {}, '/ids');
			await putInOrder(deps.db, scenario, body.ids);
			await recordAudit(deps, { by: actor, action: 'scenario.changed', subject: 'order', path: '/', detail: { order: body.ids }, address });
			const [rows, off] = await Promise.all([list(deps), findModulesOff(deps.db)]);
			return ok({ items: rows.map((row) => scenarioView(row, off)) });
		}
	}),
	signedInOperation({
		method: 'GET',
		path: '/scenarios/:id/revisions/:revision',
		tag: 'scenarios',
		summary: 'What was published as a revision',
		access: 'flow.edit',
		params: ById.extend({ revision: z.coerce.number().int().min(1).max(100_000) }),
		answer: z.object({ definition: FlowDefinition }),
		async handle({ deps, params }, { actor }) {
			const allowed = mayEverywhere(actor, 'flow.edit');
			if (!allowed.ok) return allowed;
			const definition = await findRevision(deps.db, params);
			return definition === undefined ? refuse('scenario.not-found') : ok({ definition });
		}
	}),
	signedInOperation({
		method: 'GET',
		path: '/scenarios/:id/times',
		tag: 'scenarios',
		summary: 'How long the tickets that were closed last stayed at each node',
		access: 'flow.edit',
		params: ById,
		answer: NodeTimes,
		async handle({ deps, params }, { actor }) {
			const allowed = mayEverywhere(actor, 'flow.edit');
			return allowed.ok ? ok(await nodeTimes(deps, params.id)) : allowed;
		}
	})
];
