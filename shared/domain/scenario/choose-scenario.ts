import type { Condition, Facts } from '#shared/domain/condition/condition.ts';
import { type DecidedClause, explainCondition } from '#shared/domain/condition/explain-condition.ts';

export type Choosable = { readonly id: string; readonly when: Condition | null };

export type Chosen<S extends Choosable> = {
	readonly scenario: S;
	/** The clauses that decided; none for a scenario that is taken always. */
	readonly because: readonly DecidedClause[];
};

/**
 * The scenario of a new ticket: the first, in the company's order, whose condition holds. Undefined when none does; then whoever files the
 * ticket has to say which.
 */
export function chooseScenario<S extends Choosable>(scenarios: readonly S[], facts: Facts, now: number): Chosen<S> | undefined {
	for (const scenario of scenarios) {
		if (scenario.when === null) return { scenario, because: [] };
		const { holds, because } = explainCondition(scenario.when, { facts, now });
		if (holds) return { scenario, because };
	}
	return undefined;
}
