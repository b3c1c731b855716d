import { expect, it } from 'vitest';
import { fakeCard } from '../fake-card.ts';
import { addDays, dueBefore, dueDays, weekOf } from './due-days.ts';

it('counts days on the calendar, over months, years and a change of the clock', () => {
	expect([addDays('2026-11-30', 1), addDays('2027-01-01', -1), addDays('2026-03-28', 2), addDays('2028-02-28', 1)]).toEqual([
		'2026-12-01',
		'2026-12-31',
		'2026-03-30',
		'2028-02-29'
	]);
});

it('begins a week on Monday', () => {
	expect(weekOf('2026-11-29')).toEqual(['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29']);
	expect(weekOf('2026-11-23')[0]).toBe('2026-11-23');
});

it('puts a ticket on the day that its hub has then, soonest first', () => {
	const late = Date.parse('2026-11-23T16:30:00Z');
	const cards = [
		fakeCard({ ticketId: 'b', dueAt: late + 1 }),
		fakeCard({ ticketId: 'a', dueAt: late }),
		fakeCard({ ticketId: 'utc', hubId: 'london', dueAt: late }),
		fakeCard({ ticketId: 'none', dueAt: null })
	];
	const { days, undated } = dueDays(cards, (hubId) => (hubId === 'london' ? 'UTC' : 'Asia/Shanghai'));
	expect([...days].map(([day, there]) => [day, there.map(({ ticketId }) => ticketId)])).toEqual([
		['2026-11-24', ['a', 'b']],
		['2026-11-23', ['utc']]
	]);
	expect(undated.map(({ ticketId }) => ticketId)).toEqual(['none']);
	expect(dueBefore(days, '2026-11-24').map(({ ticketId }) => ticketId)).toEqual(['utc']);
});
