import { m } from '#lib/paraglide/messages.js';
import type { Clause, Condition, Operand, Operator } from '#shared/domain/condition/condition.ts';
import type { TimeWindow } from '#shared/domain/condition/time-window.ts';
import { factWords, type Nodes, valueWords } from './fact-words.ts';

export const operatorWords: Readonly<Record<Operator, () => string>> = {
	eq: m.flow_operator_eq,
	ne: m.flow_operator_ne,
	gt: m.flow_operator_gt,
	gte: m.flow_operator_gte,
	lt: m.flow_operator_lt,
	lte: m.flow_operator_lte,
	between: m.flow_operator_between,
	in: m.flow_operator_in,
	not_in: m.flow_operator_not_in,
	contains: m.flow_operator_contains,
	not_contains: m.flow_operator_not_contains,
	contains_all: m.flow_operator_contains_all,
	starts_with: m.flow_operator_starts_with,
	is_empty: m.flow_operator_is_empty,
	not_empty: m.flow_operator_not_empty,
	belongs_to: m.flow_operator_belongs_to,
	changed: m.flow_operator_changed,
	in_window: m.flow_operator_in_window
};

const COMPARED = {
	eq: m.flow_says_eq,
	ne: m.flow_says_ne,
	gt: m.flow_says_gt,
	gte: m.flow_says_gte,
	lt: m.flow_says_lt,
	lte: m.flow_says_lte,
	contains: m.flow_says_contains,
	not_contains: m.flow_says_not_contains
};
const LISTED = { in: m.flow_says_in, not_in: m.flow_says_not_in, contains_all: m.flow_says_contains_all, belongs_to: m.flow_says_belongs_to };
export const unitWords = { minute: m.flow_unit_minute, hour: m.flow_unit_hour, day: m.flow_unit_day };
export const WEEKDAYS = [
	m.flow_weekday_1,
	m.flow_weekday_2,
	m.flow_weekday_3,
	m.flow_weekday_4,
	m.flow_weekday_5,
	m.flow_weekday_6,
	m.flow_weekday_7
];

/** A condition as one sentence; null is no condition. */
export function conditionWords(flow: Nodes, condition: Condition | null | undefined): string {
	if (condition === null || condition === undefined) return m.flow_says_always();
	if ('operator' in condition) return clauseWords(flow, condition);
	const members = 'all' in condition ? condition.all : 'any' in condition ? condition.any : condition.none;
	const joiner = 'all' in condition ? m.flow_says_and() : 'any' in condition ? m.flow_says_or() : m.flow_list_comma();
	const list = members
		.map((member) =>
			'operator' in member || members.length === 1 ? conditionWords(flow, member) : m.flow_says_group({ list: conditionWords(flow, member) })
		)
		.join(joiner);
	return 'none' in condition ? m.flow_says_none({ list }) : list;
}

function clauseWords(flow: Nodes, clause: Clause): string {
	const fact = factWords(flow, clause.fact);
	const say = (operand: Operand) => (typeof operand === 'object' ? factWords(flow, operand.fact) : valueWords(flow, clause.fact, operand));
	const list = (values: readonly Operand[]) => values.map(say).join(m.flow_list_comma());
	switch (clause.operator) {
		case 'is_empty':
			return m.flow_says_is_empty({ fact });
		case 'not_empty':
			return m.flow_says_not_empty({ fact });
		case 'starts_with':
			return m.flow_says_starts_with({ fact, value: clause.value });
		case 'between':
			return m.flow_says_between({ fact, low: say(clause.value[0]), high: say(clause.value[1]) });
		case 'in':
		case 'not_in':
		case 'contains_all':
		case 'belongs_to':
			return LISTED[clause.operator]({ fact, values: list(clause.value) });
		case 'changed': {
			const { from, to } = clause.value;
			if (from !== undefined && to !== undefined) return m.flow_says_changed_both({ fact, from: say(from), to: say(to) });
			if (from !== undefined) return m.flow_says_changed_from({ fact, from: say(from) });
			return to === undefined ? m.flow_says_changed({ fact }) : m.flow_says_changed_to({ fact, to: say(to) });
		}
		case 'in_window':
			return m.flow_says_in_window({ fact, window: windowWords(clause.value) });
		default: {
			if (typeof clause.value === 'boolean' && (clause.operator === 'eq' || clause.operator === 'ne'))
				return clause.value === (clause.operator === 'eq') ? m.flow_says_true({ fact }) : m.flow_says_false({ fact });
			return COMPARED[clause.operator]({ fact, value: say(clause.value) });
		}
	}
}

function windowWords(window: TimeWindow): string {
	if ('last' in window) return m.flow_window_last({ count: window.last, unit: unitWords[window.unit]() });
	if ('next' in window) return m.flow_window_next({ count: window.next, unit: unitWords[window.unit]() });
	if ('calendar' in window) return m.flow_window_calendar({ calendar: window.calendar });
	const { from, to, weekdays } = window;
	if (weekdays === undefined) return m.flow_window_clock({ from, to });
	return m.flow_window_weekdays({ days: weekdays.map((day) => WEEKDAYS[day - 1]?.() ?? '').join(m.flow_list_comma()), from, to });
}
