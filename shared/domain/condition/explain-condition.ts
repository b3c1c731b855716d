import { compileClause } from './compile-clause.ts';
import type { Clause, Condition, FactValue, Occasion } from './condition.ts';

/** A clause, what the fact was, and whether the clause held. */
export type DecidedClause = { readonly clause: Clause; readonly actual: FactValue; readonly holds: boolean };

/** Whether a condition held, and the clauses without which it would have been decided otherwise. */
export type Explanation = { readonly holds: boolean; readonly because: readonly DecidedClause[] };

/**
 * Why a condition holds or doesn't: of all and any that hold by one clause the first such, where every clause was needed all of them.
 * Agrees with `compileCondition`; made for people, so it is asked rarely.
 */
export function explainCondition(condition: Condition, occasion: Occasion): Explanation {
	if ('operator' in condition) {
		const holds = compileClause(condition)(occasion);
		return { holds, because: [{ clause: condition, actual: occasion.facts[condition.fact], holds }] };
	}
	if ('all' in condition) return explainGroup(condition.all, occasion, { decidedBy: false, makes: false });
	if ('any' in condition) return explainGroup(condition.any, occasion, { decidedBy: true, makes: true });
	return explainGroup(condition.none, occasion, { decidedBy: true, makes: false });
}

/** A group is `makes` as soon as one of its members is `decidedBy`, and the contrary when none is. */
function explainGroup(members: readonly Condition[], occasion: Occasion, { decidedBy, makes }: { decidedBy: boolean; makes: boolean }): Explanation {
	const explained = members.map((member) => explainCondition(member, occasion));
	const first = explained.find(({ holds }) => holds === decidedBy);
	return first === undefined ? { holds: !makes, because: explained.flatMap(({ because }) => because) } : { holds: makes, because: first.because };
}
