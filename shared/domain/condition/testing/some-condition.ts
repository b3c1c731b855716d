import { type Choose, chooseOne } from '#shared/kernel/testing/chooser.ts';
import type { Clause, Condition, Facts, FactValue, Operand, Scalar } from '../condition.ts';

const FACTS = ['ticket.a', 'ticket.b', 'form.c.d'] as const;
const SCALARS: readonly Scalar[] = ['', 'x', 'vip', '310000', '/hq/', -2, -1, 0, 1, 2, true, false];

const fact = (choose: Choose) => chooseOne(choose, FACTS);
const scalar = (choose: Choose) => chooseOne(choose, SCALARS);
const operand = (choose: Choose): Operand => (choose(4) === 0 ? { fact: fact(choose) } : scalar(choose));
const several = <T>(choose: Choose, most: number, one: (choose: Choose) => T): T[] => Array.from({ length: 1 + choose(most) }, () => one(choose));

const CLAUSES: readonly ((choose: Choose) => Clause)[] = [
	(choose) => ({ fact: fact(choose), operator: chooseOne(choose, ['eq', 'ne', 'gt', 'gte', 'lt', 'lte']), value: operand(choose) }),
	(choose) => ({ fact: fact(choose), operator: 'between', value: [operand(choose), operand(choose)] }),
	(choose) => ({ fact: fact(choose), operator: chooseOne(choose, ['in', 'not_in']), value: several(choose, 12, scalar) }),
	(choose) => ({ fact: fact(choose), operator: chooseOne(choose, ['contains', 'not_contains']), value: operand(choose) }),
	(choose) => ({ fact: fact(choose), operator: 'contains_all', value: several(choose, 3, scalar) }),
	(choose) => ({ fact: fact(choose), operator: 'starts_with', value: chooseOne(choose, ['x', '31', '/']) }),
	(choose) => ({ fact: fact(choose), operator: chooseOne(choose, ['is_empty', 'not_empty']) }),
	(choose) => ({ fact: fact(choose), operator: 'belongs_to', value: several(choose, 3, () => chooseOne(choose, ['310000', '/hq/', 'x'])) }),
	(choose) => ({ fact: fact(choose), operator: 'changed', value: choose(2) === 0 ? {} : { from: scalar(choose), to: scalar(choose) } }),
	(choose) => ({ fact: fact(choose), operator: 'in_window', value: { last: 1 + choose(9), unit: chooseOne(choose, ['minute', 'day']) } })
];

/** Any condition there can be, of all eighteen operators, in groups up to three deep. */
export function someCondition(choose: Choose, depth = 3): Condition {
	const group = depth === 0 ? 3 : choose(6);
	const members = () => several(choose, 3, () => someCondition(choose, depth - 1));
	if (group === 0) return { all: members() };
	if (group === 1) return { any: members() };
	return group === 2 ? { none: members() } : chooseOne(choose, CLAUSES)(choose);
}

/** Facts of any type, some of them missing or empty. */
export function someFacts(choose: Choose): Facts {
	const value = (): FactValue => {
		const kind = choose(5);
		if (kind === 0) return undefined;
		if (kind === 1) return null;
		return kind === 2 ? Array.from({ length: choose(3) }, () => chooseOne(choose, ['x', 'vip', 1, -1])) : scalar(choose);
	};
	return Object.fromEntries(FACTS.map((name) => [name, value()]));
}
