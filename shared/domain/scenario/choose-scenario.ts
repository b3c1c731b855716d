import type { Condition, Facts } from '#shared/domain/condition/condition.ts';
import { type DecidedClause, explainCondition } from '#shared/domain/condition/explain-condition.ts';
import { type InScope, matchScope } from './match-scope.ts';
import type { ScenarioScope, ScopeMatch } from './scenario-scope.ts';

export type Choosable = { readonly id: string; readonly when: Condition | null; readonly scope: ScenarioScope | null };

export type Fitting<S extends Choosable> = {
	readonly scenario: S;
	/** By what the new ticket is in its scope. */
	readonly match: ScopeMatch;
	/** Whether its condition holds too, so that it may be taken without being named. */
	readonly holds: boolean;
	/** The clauses that decided; none for a scenario without a condition. */
	readonly because: readonly DecidedClause[];
};

/** The scenarios in whose scope a new ticket is, in the company's order: those that may be named for it. */
export function fittingScenarios<S extends Choosable>(
	scenarios: readonly S[],
	{ facts, subject, now }: { facts: Facts; subject: InScope; now: number }
): Fitting<S>[] {
	return scenarios.flatMap((scenario): Fitting<S>[] => {
		const match = matchScope(scenario.scope, subject);
		if (match === undefined) return [];
		const { holds, because } = scenario.when === null ? { holds: true, because: [] } : explainCondition(scenario.when, { facts, now });
		return [{ scenario, match, holds, because }];
	});
}

/**
 * The scenario of a new ticket: the first, in the company's order, in whose scope it is and whose condition holds. Undefined when none does;
 * then whoever files the ticket has to say which.
 */
export const chooseScenario = <S extends Choosable>(scenarios: readonly S[], about: Parameters<typeof fittingScenarios>[1]): Fitting<S> | undefined =>
	fittingScenarios(scenarios, about).find(({ holds }) => holds);
