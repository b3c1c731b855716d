import { type Clause, Condition, FactName } from '#shared/domain/condition/condition.ts';
import type { Comparison, Expression } from './expression.ts';

/** What an expression comes to: always so, never so, or a condition; undefined for what Baton's conditions can't say. */
export type Meaning = boolean | Condition | undefined;

/** Rooms of facts that Baton knows; every other name is a variable of the process that was drawn elsewhere. */
const OWN_ROOMS = new Set(['ticket', 'form', 'node', 'customer', 'process', 'equipment', 'order', 'sla', 'count', 'actor']);
/** Where engines keep their variables: `this.environment.variables.x` is `x`. */
const ROOMS_OF_OTHERS = /^(?:(?:this|environment|execution|context|content|variables|vars|output)\.)+/;

const MIRRORED: Readonly<Record<Comparison, Comparison>> = { eq: 'eq', ne: 'ne', gt: 'lt', gte: 'lte', lt: 'gt', lte: 'gte' };

/** The fact that a variable's name stands for; undefined when no fact can be called that. */
export function factOf(name: string): string | undefined {
	const bare = name.replace(ROOMS_OF_OTHERS, '');
	const fact = bare.includes('.') && OWN_ROOMS.has(bare.split('.')[0] ?? '') ? bare : `process.${bare}`;
	return FactName.safeParse(fact).success ? fact : undefined;
}

/** An expression as one of Baton's conditions. */
export function conditionOf(expression: Expression): Meaning {
	const meaning = meaningOf(expression);
	return typeof meaning === 'object' && !Condition.safeParse(meaning).success ? undefined : meaning;
}

function meaningOf(expression: Expression): Meaning {
	switch (expression.is) {
		case 'constant':
			return typeof expression.value === 'boolean' ? expression.value : undefined;
		case 'variable':
			return clause(expression, (fact) => ({ fact, operator: 'eq', value: true }));
		case 'not':
			return inverted(meaningOf(expression.of));
		case 'and':
			return both(meaningOf(expression.left), meaningOf(expression.right));
		case 'or':
			return either(meaningOf(expression.left), meaningOf(expression.right));
		case 'compare':
			return compared(expression);
		case 'call':
			return asked(expression);
	}
}

function inverted(meaning: Meaning): Meaning {
	if (typeof meaning === 'boolean') return !meaning;
	return meaning && { none: [meaning] };
}

function both(left: Meaning, right: Meaning): Meaning {
	if (left === undefined || right === undefined) return undefined;
	if (typeof left === 'boolean') return left ? right : false;
	if (typeof right === 'boolean') return right ? left : false;
	return { all: [...('all' in left ? left.all : [left]), right] };
}

function either(left: Meaning, right: Meaning): Meaning {
	if (left === undefined || right === undefined) return undefined;
	if (typeof left === 'boolean') return left ? true : right;
	if (typeof right === 'boolean') return right ? true : left;
	return { any: [...('any' in left ? left.any : [left]), right] };
}

function clause(of: Expression, make: (fact: string) => Clause): Meaning {
	const fact = of.is === 'variable' ? factOf(of.name) : undefined;
	return fact === undefined ? undefined : make(fact);
}

function compared({ operator, left, right }: Extract<Expression, { is: 'compare' }>): Meaning {
	if (left.is === 'constant' && right.is !== 'constant') return compared({ is: 'compare', operator: MIRRORED[operator], left: right, right: left });
	if (left.is === 'call') return comparedCall(operator, left, right);
	if (left.is !== 'variable') return undefined;
	if (right.is === 'variable') {
		const other = factOf(right.name);
		return other === undefined ? undefined : clause(left, (fact) => ({ fact, operator, value: { fact: other } }));
	}
	if (right.is !== 'constant') return undefined;
	const { value } = right;
	if (value !== null) return clause(left, (fact) => ({ fact, operator, value }));
	if (operator === 'eq') return clause(left, (fact) => ({ fact, operator: 'is_empty' }));
	return operator === 'ne' ? clause(left, (fact) => ({ fact, operator: 'not_empty' })) : undefined;
}

/** `list.contains(x) == true`, `text.indexOf("x") >= 0`, `list.size() > 0`. */
function comparedCall(operator: Comparison, call: Extract<Expression, { is: 'call' }>, right: Expression): Meaning {
	if (right.is !== 'constant') return undefined;
	const { value } = right;
	if (typeof value === 'boolean' && (operator === 'eq' || operator === 'ne')) {
		const meaning = asked(call);
		return value === (operator === 'eq') ? meaning : inverted(meaning);
	}
	const says = `${operator} ${value}`;
	if (call.method === 'indexOf') {
		const isIn = asked({ ...call, method: 'contains' });
		if (says === 'gte 0' || says === 'ne -1' || says === 'gt -1') return isIn;
		return says === 'lt 0' || says === 'eq -1' ? inverted(isIn) : undefined;
	}
	if (call.method === 'size' || call.method === 'length') {
		const isEmpty = asked({ ...call, method: 'isEmpty' });
		if (says === 'eq 0' || says === 'lt 1') return isEmpty;
		return says === 'gt 0' || says === 'gte 1' || says === 'ne 0' ? inverted(isEmpty) : undefined;
	}
	return undefined;
}

function asked({ method, on, given }: Extract<Expression, { is: 'call' }>): Meaning {
	const [first, ...more] = given;
	if (more.length > 0) return undefined;
	if (method === 'isEmpty' || method === 'empty') return first === undefined ? clause(on, (fact) => ({ fact, operator: 'is_empty' })) : undefined;
	const value = first?.is === 'constant' && first.value !== null ? first.value : undefined;
	if (value === undefined) return undefined;
	switch (method) {
		case 'contains':
		case 'includes':
			return clause(on, (fact) => ({ fact, operator: 'contains', value }));
		case 'equals':
		case 'equalsIgnoreCase':
			return method === 'equals' ? clause(on, (fact) => ({ fact, operator: 'eq', value })) : undefined;
		case 'startsWith':
			return typeof value === 'string' && value !== '' ? clause(on, (fact) => ({ fact, operator: 'starts_with', value })) : undefined;
		default:
			return undefined;
	}
}
