import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aSubject, aTicket, NOON } from '#shared/domain/ticket/testing/a-ticket.ts';
import { liveTicket } from '#shared/domain/ticket/testing/live-ticket.ts';
import { type TicketCard, ticketCard } from '#shared/domain/ticket/ticket-card.ts';
import { DAY, HOUR, localDay } from '#shared/kernel/instant.ts';
import { chooser } from '#shared/kernel/testing/chooser.ts';
import { countCard, emptyCounters, rollOver } from './count-card.ts';
import type { HubCounters } from './hub-counters.ts';

const HUB = { hubId: 'sh', hubName: '上海中枢', regionId: 'east', adcode: '310000', timeZone: 'Asia/Shanghai' };
const TODAY = '2026-11-23';
const EMPTY = emptyCounters(HUB, TODAY);

const aCard = (change: Partial<TicketCard> = {}): TicketCard => ({ ...ticketCard(aTicket({ subject: aSubject() })), ...change });
const noHours = new Array<number>(24).fill(0);
const atNoon = noHours.with(12, 1);

describe('countCard', () => {
	it('counts a new ticket by its stage and the hour it was opened in', () => {
		expect(countCard(EMPTY, undefined, aCard())).toEqual({ ...EMPTY, open: { ...EMPTY.open, new: 1 }, openedToday: 1, openedByHour: atNoon });
	});

	it('moves a ticket from stage to stage', () => {
		const before = aCard();
		const counted = countCard(EMPTY, undefined, before);
		expect(countCard(counted, before, aCard({ stage: 'doing' }))).toEqual({ ...counted, open: { ...EMPTY.open, doing: 1 } });
	});

	it('counts late work only while it waits', () => {
		const late = aCard({ overdueAt: NOON, everOverdueAt: NOON });
		const counted = countCard(EMPTY, undefined, late);
		const onward = countCard(counted, late, aCard({ stage: 'dispatching', everOverdueAt: NOON }));
		expect([counted.overdue, onward.overdue]).toEqual([1, 0]);
	});

	it('counts a ticket as closed on time unless it ever was late', () => {
		const closed = { stage: 'closed', closedAt: NOON } as const;
		const numbers = ({ open, closedToday, closedOnTimeToday }: HubCounters) => ({ open, closedToday, closedOnTimeToday });
		expect([
			numbers(countCard(EMPTY, undefined, aCard(closed))),
			numbers(countCard(EMPTY, undefined, aCard({ ...closed, everOverdueAt: NOON }))),
			numbers(countCard(EMPTY, undefined, aCard({ stage: 'canceled', closedAt: NOON })))
		]).toEqual([
			{ open: EMPTY.open, closedToday: 1, closedOnTimeToday: 1 },
			{ open: EMPTY.open, closedToday: 1, closedOnTimeToday: 0 },
			{ open: EMPTY.open, closedToday: 0, closedOnTimeToday: 0 }
		]);
	});

	it('adds up ratings and bills of today, and replaces a bill that was made anew', () => {
		const billed = aCard({ totalMinor: 10_000, billedAt: NOON });
		const rebilled = aCard({ totalMinor: 12_500, billedAt: NOON + HOUR, rating: 4, ratedAt: NOON });
		const counted = countCard(countCard(EMPTY, undefined, billed), billed, rebilled);
		expect(counted).toMatchObject({ settledTodayMinor: 12_500, ratingSum: 4, ratingCount: 1 });
	});

	it('reads the day in the hub’s own zone', () => {
		const lateEvening = Date.parse('2026-11-22T16:30:00Z'); // 00:30 of the 23rd in Shanghai
		const card = aCard({ createdAt: lateEvening });
		expect(countCard(EMPTY, undefined, card)).toMatchObject({ openedToday: 1, openedByHour: noHours.with(0, 1) });
		expect(countCard(emptyCounters({ ...HUB, timeZone: 'UTC' }, TODAY), undefined, card)).toMatchObject({ openedToday: 0, openedByHour: noHours });
	});

	it('agrees with counting afresh, however cards came in', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), fc.nat(), (seeds, order) => {
				const { along, cards, day } = countAlong(seeds, order);
				const afresh = cards.reduce((sum, card) => countCard(sum, undefined, card), emptyCounters(HUB, day));
				expect(along).toEqual(afresh);
			}),
			{ numRuns: 200 }
		);
	});

	it('never counts below nought, and as many open as there are open tickets', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), fc.nat(), (seeds, order) => {
				const { along, cards } = countAlong(seeds, order);
				const { open, openedByHour, openedToday } = along;
				const numbers = Object.values(along).filter((value) => typeof value === 'number');
				expect([...Object.values(open), ...openedByHour, ...numbers].filter((count) => count < 0)).toEqual([]);
				expect(Object.values(open).reduce((sum, count) => sum + count, 0)).toBe(cards.filter(({ closedAt }) => closedAt === null).length);
				expect(openedByHour.reduce((sum, count) => sum + count, 0)).toBe(openedToday);
			}),
			{ numRuns: 100 }
		);
	});
});

/** The cards of several lives as a hub hears them: interleaved, some of them left out, over the days that they take. */
function countAlong(seeds: readonly number[], order: number): { along: HubCounters; cards: readonly TicketCard[]; day: string } {
	const choose = chooser(order);
	const start = NOON - choose(72) * HOUR;
	const queues = seeds.map((seed, index) =>
		liveTicket({ seed, length: 30, ticketId: `t-${index}`, startAt: start + choose(48) * HOUR }).states.map(ticketCard)
	);
	const known = new Map<string, TicketCard>();
	let along = emptyCounters(HUB, localDay(start, HUB.timeZone));
	let day = along.day;
	for (let queue = nextQueue(queues, choose); queue !== undefined; queue = nextQueue(queues, choose)) {
		const card = queue.shift();
		if (card === undefined || (queue.length > 0 && choose(4) === 0)) continue;
		const today = localDay(card.updatedAt, HUB.timeZone);
		day = today > day ? today : day;
		along = countCard(rollOver(along, day), known.get(card.ticketId), card);
		known.set(card.ticketId, card);
	}
	return { along, cards: [...known.values()], day };
}

function nextQueue(queues: readonly TicketCard[][], choose: (count: number) => number): TicketCard[] | undefined {
	const waiting = queues.filter(({ length }) => length > 0);
	return waiting[waiting.length === 0 ? 0 : choose(waiting.length)];
}

describe('rollOver', () => {
	const counted = countCard(EMPTY, undefined, aCard({ overdueAt: NOON, rating: 5, ratedAt: NOON, totalMinor: 1, billedAt: NOON }));

	it('keeps what is open and begins the day’s numbers at nought', () => {
		expect(rollOver(counted, '2026-11-24')).toEqual({ ...emptyCounters(HUB, '2026-11-24'), open: counted.open, overdue: 1 });
	});

	it('leaves the numbers of the same day alone', () => {
		expect(rollOver(counted, TODAY)).toEqual(counted);
	});

	it('lets nothing of yesterday be taken off today’s numbers', () => {
		const before = aCard({ rating: null });
		const today = rollOver(countCard(EMPTY, undefined, before), '2026-11-24');
		const closed = aCard({ stage: 'closed', closedAt: NOON + DAY, rating: 5, ratedAt: NOON + DAY });
		expect(countCard(today, before, closed)).toEqual({
			...emptyCounters(HUB, '2026-11-24'),
			closedToday: 1,
			closedOnTimeToday: 1,
			ratingSum: 5,
			ratingCount: 1
		});
	});
});
