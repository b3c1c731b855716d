import fc from 'fast-check';
import type { Clause, Condition, Facts } from '../condition.ts';

const fact = fc.constantFrom('ticket.a', 'ticket.b', 'form.c.d');
const scalar = fc.oneof(fc.constantFrom('', 'x', 'vip', '310000', '/hq/'), fc.integer({ min: -2, max: 2 }), fc.boolean());
const operand = fc.oneof({ weight: 3, arbitrary: scalar }, { weight: 1, arbitrary: fact.map((name) => ({ fact: name })) });
const scalars = fc.array(scalar, { minLength: 1, maxLength: 12 });
const texts = fc.array(fc.constantFrom('310000', '/hq/', 'x'), { minLength: 1, maxLength: 3 });

const clause: fc.Arbitrary<Clause> = fc.oneof(
	fc.record({
		fact,
		operator: fc.constantFrom('eq' as const, 'ne' as const, 'gt' as const, 'gte' as const, 'lt' as const, 'lte' as const),
		value: operand
	}),
	fc.record({ fact, operator: fc.constant('between' as const), value: fc.tuple(operand, operand) }),
	fc.record({ fact, operator: fc.constantFrom('in' as const, 'not_in' as const), value: scalars }),
	fc.record({ fact, operator: fc.constantFrom('contains' as const, 'not_contains' as const), value: operand }),
	fc.record({ fact, operator: fc.constant('contains_all' as const), value: scalars }),
	fc.record({ fact, operator: fc.constant('starts_with' as const), value: fc.constantFrom('x', '31', '/') }),
	fc.record({ fact, operator: fc.constantFrom('is_empty' as const, 'not_empty' as const) }),
	fc.record({ fact, operator: fc.constant('belongs_to' as const), value: texts }),
	fc.record({ fact, operator: fc.constant('changed' as const), value: fc.record({ from: scalar, to: scalar }, { requiredKeys: [] }) }),
	fc.record({
		fact,
		operator: fc.constant('in_window' as const),
		value: fc.record({ last: fc.integer({ min: 1, max: 9 }), unit: fc.constantFrom('minute' as const, 'day' as const) })
	})
);

/** Any condition there can be, of all eighteen operators, in groups up to a few deep. */
export const someCondition: fc.Arbitrary<Condition> = fc.letrec<{ condition: Condition }>((tie) => {
	const members = fc.array(tie('condition'), { minLength: 1, maxLength: 3 });
	return {
		condition: fc.oneof(
			{ depthSize: 'small', withCrossShrink: true },
			clause,
			members.map((all) => ({ all })),
			members.map((any) => ({ any })),
			members.map((none) => ({ none }))
		)
	};
}).condition;

/** Facts of any type, some of them missing or empty. */
export const someFacts: fc.Arbitrary<Facts> = fc.dictionary(
	fact,
	fc.oneof(scalar, fc.constant(null), fc.array(fc.oneof(fc.constantFrom('x', 'vip'), fc.integer({ min: -2, max: 2 })), { maxLength: 3 }))
);
