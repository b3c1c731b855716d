import { describe, expect, it } from 'vitest';
import { indexKey } from './index-key.ts';
import { aFlow, anItem, aSubject, aTicket, NOON } from './testing/a-ticket.ts';

const TECHNICIAN = { id: 'u-tech', name: '谢建国' };
const DESK = { id: 'u-desk', name: '陈伟' };

describe('the index of tickets', () => {
	it('is told of what lists are searched and filtered by: title, technician, owners, and that it is over', () => {
		const before = aTicket();
		const changes = [
			aTicket({ subject: aSubject({ title: '空调漏水' }) }),
			aTicket({ flow: aFlow({ items: [anItem({ holder: { kind: 'person', ...DESK } })] }) }),
			aTicket({ flow: aFlow({ dispatched: TECHNICIAN }) }),
			aTicket({ closedAt: NOON })
		];
		expect(new Set([before, ...changes].map(indexKey)).size).toBe(5);
	});

	it('is not told where an open ticket stands, and that its technician has the work', () => {
		const atDesk = aTicket({ flow: aFlow({ dispatched: TECHNICIAN }) });
		const onSite = anItem({ stage: 'enroute', dueAt: NOON, overdueAt: NOON, holder: { kind: 'person', ...TECHNICIAN } });
		const onTheWay = aTicket({ seq: 9, movedSeq: 9, urgeCount: 3, flow: aFlow({ dispatched: TECHNICIAN, items: [onSite] }) });
		expect(indexKey(onTheWay)).toBe(indexKey(atDesk));
	});

	it('is told of everything that still happens to a closed ticket, but for talk', () => {
		const closed = aTicket({ closedAt: NOON, seq: 9, movedSeq: 9 });
		expect(indexKey({ ...closed, seq: 10, movedSeq: 10 })).not.toBe(indexKey(closed));
		expect(indexKey({ ...closed, seq: 10, commentCount: 1 })).toBe(indexKey(closed));
	});
});
