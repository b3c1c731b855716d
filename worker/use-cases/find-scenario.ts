import { and, asc, eq, isNotNull } from 'drizzle-orm';
import { Condition, type Facts } from '#shared/domain/condition/condition.ts';
import { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { chooseScenario } from '#shared/domain/scenario/choose-scenario.ts';
import type { TicketSubject } from '#shared/domain/ticket/ticket-state.ts';
import { assert } from '#shared/kernel/assert.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { scenario } from '#worker/db/schema/scenario.ts';
import { flowRevision } from '#worker/db/schema/ticket.ts';
import type { Deps } from '#worker/deps.ts';

/**
 * What a new ticket runs by: the scenario that was named, or the first of those that are enabled and published whose condition holds.
 * `evenIfOff`: a flow may name one that people aren't to choose.
 * Refusals: `scenario.not-found` for one that isn't there, is switched off or was never published; `scenario.none-fits`.
 */
export async function findScenario(
	{ db, now }: Deps,
	{ id, facts, evenIfOff = false }: { id: string | undefined; facts: Facts; evenIfOff?: boolean | undefined }
): Promise<Result<{ scenario: TicketSubject['scenario']; definition: FlowDefinition }>> {
	const rows = await db
		.select({ id: scenario.id, zh: scenario.nameZh, en: scenario.nameEn, condition: scenario.condition, revision: scenario.revision })
		.from(scenario)
		.where(and(evenIfOff && id !== undefined ? undefined : eq(scenario.enabled, true), isNotNull(scenario.revision)))
		.orderBy(asc(scenario.position), asc(scenario.id));
	const choosable = rows.map((row) => ({ ...row, when: row.condition === null ? null : Condition.parse(JSON.parse(row.condition)) }));
	const chosen = id === undefined ? chooseScenario(choosable, facts, now())?.scenario : choosable.find((row) => row.id === id);
	if (chosen === undefined) return id === undefined ? refuse('scenario.none-fits') : refuse('scenario.not-found', {}, '/scenarioId');
	assert(chosen.revision !== null, 'only published scenarios are asked');
	const [pinned] = await db
		.select({ definition: flowRevision.definition })
		.from(flowRevision)
		.where(and(eq(flowRevision.id, chosen.id), eq(flowRevision.revision, chosen.revision)));
	assert(pinned, `scenario ${chosen.id} has no revision ${chosen.revision}`);
	return ok({
		scenario: {
			id: chosen.id,
			revision: chosen.revision,
			name: { zh: chosen.zh, en: chosen.en },
			reason: id !== undefined ? 'chosen' : chosen.when === null ? 'always' : 'condition',
			when: id === undefined ? chosen.when : null
		},
		definition: FlowDefinition.parse(JSON.parse(pinned.definition))
	});
}
