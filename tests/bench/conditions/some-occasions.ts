import type { Occasion } from '#shared/domain/condition/condition.ts';
import { MINUTE } from '#shared/kernel/instant.ts';
import { chooseOne, chooser } from '#shared/kernel/testing/chooser.ts';

const NOW = Date.parse('2026-11-23T02:00:00Z');

/** Tickets as conditions meet them: some facts missing, some on this side and some on that of every bound. */
export function someOccasions(count: number): readonly Occasion[] {
	const choose = chooser(18);
	const one = <T>(...values: readonly T[]): T => chooseOne(choose, values);
	return Array.from({ length: count }, () => {
		const facts = {
			'customer.level': one('standard', 'gold', 'vip'),
			'customer.tags': one<readonly string[]>([], ['老客户'], ['老客户', '高层住宅'], ['投诉过', '别墅']),
			'ticket.channel': one('qr', 'api', 'workbench'),
			'ticket.priority': one('P0', 'P1', 'P2', 'P3'),
			'ticket.title': one('空调不制冷', '冰箱漏水', '空调外机异响'),
			'ticket.region': one('310104', '320505', '440305'),
			'ticket.createdAt': NOW - choose(60) * MINUTE,
			'count.tickets.30': choose(6),
			'form.quote.amount': one(30_000, 80_000, 150_000, 260_000),
			'form.survey.score': 1 + choose(5),
			'form.onsite.note': one('', '更换启动电容', null),
			'form.onsite.photos': one<readonly string[]>([], ['p-1', 'p-2'])
		};
		return { facts, before: { ...facts, 'ticket.priority': one('P0', 'P1', 'P2') }, now: NOW };
	});
}
