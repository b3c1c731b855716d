import { inArray } from 'drizzle-orm';
import type { Facts } from '#shared/domain/condition/condition.ts';
import type { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { chooseScenario, type Fitting, fittingScenarios } from '#shared/domain/scenario/choose-scenario.ts';
import type { InScope } from '#shared/domain/scenario/match-scope.ts';
import type { ScopeMatch } from '#shared/domain/scenario/scenario-scope.ts';
import type { TicketSubject } from '#shared/domain/ticket/ticket-state.ts';
import { assert } from '#shared/kernel/assert.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { findRevision } from '#worker/db/queries/find-revision.ts';
import { unit } from '#worker/db/schema/organisation.ts';
import type { Deps } from '#worker/deps.ts';
import { listOffered, type Offered } from './list-offered.ts';

/** What a new ticket is about, as far as scenarios ask. */
export type About = { readonly facts: Facts; readonly subject: InScope };

export const aboutSubject = (subject: Pick<TicketSubject, 'path' | 'customer' | 'equipment'>): InScope => ({
	path: subject.path,
	level: subject.customer.level,
	tags: subject.customer.tags,
	model: subject.equipment?.model ?? null
});

/**
 * What a new ticket runs by: the scenario that was named, or the first of those in whose scope it is whose condition holds. Refusals:
 * `scenario.not-found` for one that isn't there, is switched off or was never published; `scenario.module-off`; `scenario.out-of-scope`;
 * `scenario.none-fits`. `evenIfOff`: a running flow names one that people aren't to choose; only that it was published counts then.
 */
export async function findScenario(
	deps: Deps,
	{ id, evenIfOff = false, facts, subject }: About & { id: string | undefined; evenIfOff?: boolean | undefined }
): Promise<Result<{ scenario: TicketSubject['scenario']; definition: FlowDefinition }>> {
	const about = { facts, subject, now: deps.now() };
	const offered = await listOffered(deps, { evenIfOff });
	const chosen = id === undefined ? ownChoice(offered, about) : evenIfOff ? published(offered, id) : named(offered, id, about);
	if (!chosen.ok) return chosen;
	const { scenario, match } = chosen.value;
	const definition = await findRevision(deps.db, scenario);
	assert(definition, `scenario ${scenario.id} has no revision ${scenario.revision}`);
	const scope = await nameMatch(deps, match);
	return ok({
		scenario: {
			id: scenario.id,
			revision: scenario.revision,
			name: scenario.name,
			reason: id !== undefined ? 'chosen' : scenario.when === null ? 'always' : 'condition',
			when: id === undefined ? scenario.when : null,
			...(Object.keys(scope).length === 0 ? {} : { scope })
		},
		definition
	});
}

type Asked = About & { readonly now: number };

function ownChoice(offered: readonly Offered[], about: Asked): Result<Fitting<Offered>> {
	const chosen = chooseScenario(
		offered.filter(({ off }) => off.length === 0),
		about
	);
	return chosen === undefined ? refuse('scenario.none-fits') : ok(chosen);
}

function published(offered: readonly Offered[], id: string): Result<Fitting<Offered>> {
	const scenario = offered.find((one) => one.id === id);
	return scenario === undefined ? refuse('scenario.not-found', {}, '/scenarioId') : ok({ scenario, match: {}, holds: true, because: [] });
}

function named(offered: readonly Offered[], id: string, about: Asked): Result<Fitting<Offered>> {
	const found = offered.find((scenario) => scenario.id === id);
	if (found === undefined) return refuse('scenario.not-found', {}, '/scenarioId');
	if (found.off.length > 0) return refuse('scenario.module-off', { modules: found.off }, '/scenarioId');
	const [fitting] = fittingScenarios([found], about);
	const { zh: nameZh, en: nameEn } = found.name;
	return fitting === undefined ? refuse('scenario.out-of-scope', { name: nameZh, nameZh, nameEn }, '/scenarioId') : ok(fitting);
}

/** By what somebody is in a scope, with the unit's name as it is now. */
export async function nameMatch({ db }: Pick<Deps, 'db'>, { unit: unitId, ...match }: ScopeMatch) {
	const [found] =
		unitId === undefined
			? []
			: await db
					.select({ id: unit.id, name: unit.name })
					.from(unit)
					.where(inArray(unit.id, [unitId]));
	return found === undefined ? match : { unit: found, ...match };
}
