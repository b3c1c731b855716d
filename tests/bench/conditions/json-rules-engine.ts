import { Engine } from 'json-rules-engine';
import type { Occasion, Operator } from '#shared/domain/condition/condition.ts';
import { MINUTE } from '#shared/kernel/instant.ts';

type Part = { readonly fact: string; readonly operator: string; readonly value: unknown };

const part = (fact: string, operator: string, value: unknown): Part => ({ fact, operator, value });

const CONDITIONS: Readonly<Record<Operator, readonly Part[]>> = {
	eq: [part('customer.level', 'equal', 'vip')],
	ne: [part('ticket.channel', 'notEqual', 'qr')],
	gt: [part('form.quote.amount', 'greaterThan', 100_000)],
	gte: [part('count.tickets.30', 'greaterThanInclusive', 3)],
	lt: [part('form.survey.score', 'lessThan', 3)],
	lte: [part('ticket.priority', 'in', ['P0', 'P1'])],
	between: [part('form.quote.amount', 'greaterThanInclusive', 50_000), part('form.quote.amount', 'lessThanInclusive', 200_000)],
	in: [part('customer.level', 'in', ['gold', 'vip'])],
	not_in: [part('ticket.channel', 'notIn', ['api', 'import'])],
	contains: [part('customer.tags', 'contains', '老客户')],
	not_contains: [part('customer.tags', 'doesNotContain', '投诉过')],
	contains_all: [part('customer.tags', 'contains', '老客户'), part('customer.tags', 'contains', '高层住宅')],
	starts_with: [part('ticket.title', 'startsWith', '空调')],
	is_empty: [part('form.onsite.note', 'isEmpty', true)],
	not_empty: [part('form.onsite.photos', 'isEmpty', false)],
	belongs_to: [part('ticket.region', 'belongsTo', ['31', '32'])],
	changed: [part('ticket.priority', 'notEqual', { fact: 'before.ticket.priority' }), part('ticket.priority', 'equal', 'P0')],
	in_window: [
		part('ticket.createdAt', 'lessThanInclusive', { fact: 'now' }),
		part('ticket.createdAt', 'greaterThanInclusive', { fact: 'halfAnHourAgo' })
	]
};

/** The eighteen conditions and the occasions in json-rules-engine, an engine with one rule for each. */
export function jsonRulesPeer(occasions: readonly Occasion[]): (operator: Operator, index: number) => Promise<boolean> {
	const engines = Object.fromEntries(Object.entries(CONDITIONS).map(([operator, all]) => [operator, engineOf(all)])) as Record<Operator, Engine>;
	const data = occasions.map(({ facts, before, now }) => ({
		...facts,
		...Object.fromEntries(Object.entries(before ?? {}).map(([name, value]) => [`before.${name}`, value])),
		now,
		halfAnHourAgo: now - 30 * MINUTE
	}));
	return async (operator, index) => (await engines[operator].run(data[index])).results.length > 0;
}

function engineOf(all: readonly Part[]): Engine {
	const engine = new Engine([{ conditions: { all: all as never }, event: { type: 'holds' } }], { allowUndefinedFacts: true });
	engine.addOperator<string, string>('startsWith', (actual, value) => actual.startsWith(value));
	engine.addOperator<unknown, boolean>('isEmpty', (actual, value) => (actual === null || (actual as string | unknown[]).length === 0) === value);
	engine.addOperator<string, readonly string[]>('belongsTo', (actual, value) => value.some((province) => actual.startsWith(province)));
	return engine;
}
