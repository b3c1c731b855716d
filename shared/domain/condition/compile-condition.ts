import { compileClause, type Decider } from './compile-clause.ts';
import type { Condition } from './condition.ts';

/** A condition as a closure, to be made once for a published definition. No code is generated: workers forbid it. */
export function compileCondition(condition: Condition): Decider {
	if ('operator' in condition) return compileClause(condition);
	if ('all' in condition) return every(condition.all.map(compileCondition));
	if ('any' in condition) return some(condition.any.map(compileCondition));
	const holds = some(condition.none.map(compileCondition));
	return (occasion) => !holds(occasion);
}

function every(deciders: readonly Decider[]): Decider {
	const [first, second] = deciders;
	if (first === undefined) return () => true;
	if (deciders.length === 1) return first;
	if (deciders.length === 2 && second) return (occasion) => first(occasion) && second(occasion);
	return (occasion) => {
		for (const decide of deciders) if (!decide(occasion)) return false;
		return true;
	};
}

function some(deciders: readonly Decider[]): Decider {
	const [first, second] = deciders;
	if (first === undefined) return () => false;
	if (deciders.length === 1) return first;
	if (deciders.length === 2 && second) return (occasion) => first(occasion) || second(occasion);
	return (occasion) => {
		for (const decide of deciders) if (decide(occasion)) return true;
		return false;
	};
}
