import jsonLogic from 'json-logic-js';
import type { Occasion, Operator } from '#shared/domain/condition/condition.ts';
import { MINUTE } from '#shared/kernel/instant.ts';

const fact = (name: string) => ({ var: plain(name) });

/** json-logic takes dots for paths. */
const plain = (name: string): string => name.replaceAll('.', '_');

const RULES: Readonly<Record<Operator, unknown>> = {
	eq: { '===': [fact('customer.level'), 'vip'] },
	ne: { '!==': [fact('ticket.channel'), 'qr'] },
	gt: { '>': [fact('form.quote.amount'), 100_000] },
	gte: { '>=': [fact('count.tickets.30'), 3] },
	lt: { '<': [fact('form.survey.score'), 3] },
	lte: { '<=': [fact('ticket.priority'), 'P1'] },
	between: { '<=': [50_000, fact('form.quote.amount'), 200_000] },
	in: { in: [fact('customer.level'), ['gold', 'vip']] },
	not_in: { '!': [{ in: [fact('ticket.channel'), ['api', 'import']] }] },
	contains: { in: ['老客户', fact('customer.tags')] },
	not_contains: { '!': [{ in: ['投诉过', fact('customer.tags')] }] },
	contains_all: { and: [{ in: ['老客户', fact('customer.tags')] }, { in: ['高层住宅', fact('customer.tags')] }] },
	starts_with: { '===': [{ substr: [fact('ticket.title'), 0, 2] }, '空调'] },
	is_empty: { '!': [fact('form.onsite.note')] },
	not_empty: { '!!': [fact('form.onsite.photos')] },
	belongs_to: { in: [{ substr: [fact('ticket.region'), 0, 2] }, ['31', '32']] },
	changed: { and: [{ '!==': [fact('ticket.priority'), fact('before.ticket.priority')] }, { '===': [fact('ticket.priority'), 'P0'] }] },
	in_window: { '<=': [{ '-': [fact('now'), 30 * MINUTE] }, fact('ticket.createdAt'), fact('now')] }
};

/** The eighteen conditions and the occasions in json-logic-js. */
export function jsonLogicPeer(occasions: readonly Occasion[]): (operator: Operator, index: number) => boolean {
	const data = occasions.map(({ facts, before, now }) => ({
		...Object.fromEntries(Object.entries(facts).map(([name, value]) => [plain(name), value])),
		...Object.fromEntries(Object.entries(before ?? {}).map(([name, value]) => [plain(`before.${name}`), value])),
		now
	}));
	return (operator, index) => Boolean(jsonLogic.apply(RULES[operator] as never, data[index]));
}
