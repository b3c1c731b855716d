import { describe, expect, it } from 'vitest';
import { checkCondition } from '#shared/domain/condition/check-condition.ts';
import { Condition } from '#shared/domain/condition/condition.ts';
import type { FactTypes } from '#shared/domain/condition/fact-type.ts';
import { operatorsOf } from '#shared/domain/condition/operators-of.ts';
import { asGroup, changeOperator, newClause, simplified } from './edit-condition.ts';

const TYPES: FactTypes = {
	'a.text': { kind: 'text' },
	'a.number': { kind: 'number' },
	'a.truth': { kind: 'truth' },
	'a.instant': { kind: 'instant' },
	'a.date': { kind: 'date' },
	'a.choice': { kind: 'choice', values: ['P0', 'P1'], ordered: true },
	'a.choices': { kind: 'choices', values: ['x'] },
	'a.list': { kind: 'list' },
	'a.tree': { kind: 'tree' },
	'a.opaque': { kind: 'opaque' }
};

describe('newClause', () => {
	it.each(Object.entries(TYPES))('of %s fits its kind under every operator that the kind has', (fact, type) => {
		for (const operator of operatorsOf(type)) {
			const clause = newClause(fact, TYPES, operator);
			expect(clause.operator).toBe(operator);
			expect(checkCondition(clause, TYPES)).toEqual([]);
		}
	});

	it('begins with an operator that fits where the wanted one doesn’t', () => {
		expect(newClause('a.truth', TYPES, 'gt')).toEqual({ fact: 'a.truth', operator: 'eq', value: true });
	});
});

describe('changeOperator', () => {
	it('keeps the value where it fits', () => {
		expect(changeOperator({ fact: 'a.number', operator: 'gt', value: 7 }, 'lte', TYPES)).toEqual({ fact: 'a.number', operator: 'lte', value: 7 });
		expect(changeOperator({ fact: 'a.number', operator: 'gt', value: 7 }, 'between', TYPES)).toEqual({
			fact: 'a.number',
			operator: 'between',
			value: [0, 0]
		});
	});
});

describe('groups', () => {
	it('are taken away where they say nothing', () => {
		const clause = newClause('a.truth', TYPES);
		expect(simplified(asGroup(clause))).toEqual(clause);
		expect(simplified({ none: [clause] })).toEqual({ none: [clause] });
		expect(Condition.parse(simplified({ any: [clause, clause] }))).toEqual({ any: [clause, clause] });
	});
});
