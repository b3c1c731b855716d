import { conditionOf, type Meaning } from './condition-of.ts';
import { parseExpression } from './parse-expression.ts';

/** What the text of a condition means to Baton; undefined for what it can't say. */
export function readCondition(source: string): Meaning {
	const expression = parseExpression(source);
	return expression && conditionOf(expression);
}
