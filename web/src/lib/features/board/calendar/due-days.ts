import type { TicketCard } from '#shared/domain/ticket/ticket-card.ts';
import { localDay } from '#shared/kernel/instant.ts';

/** A date of the calendar, `YYYY-MM-DD`, in the time zone of whatever stands on it. */
export type Day = string;
export type DueCard = TicketCard & { readonly dueAt: number };

/** Another day, counted on the calendar: no hour of summer time gets in between. */
export function addDays(day: Day, by: number): Day {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	return new Date(Date.UTC(year, month - 1, date + by)).toISOString().slice(0, 10);
}

/** 0 for Monday to 6 for Sunday. */
export const weekday = (day: Day): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** The seven days of the week that a day is in, from Monday. */
export function weekOf(day: Day): readonly Day[] {
	const monday = addDays(day, -weekday(day));
	return Array.from({ length: 7 }, (_, index) => addDays(monday, index));
}

/** What is due, by day of the hub that owes it, soonest first; and what has no deadline. */
export function dueDays(
	cards: readonly TicketCard[],
	timeZoneOf: (hubId: string) => string
): { readonly days: ReadonlyMap<Day, readonly DueCard[]>; readonly undated: readonly TicketCard[] } {
	const days = new Map<Day, DueCard[]>();
	const undated: TicketCard[] = [];
	for (const card of cards) {
		if (card.dueAt === null) {
			undated.push(card);
			continue;
		}
		const day = localDay(card.dueAt, timeZoneOf(card.hubId));
		const due = { ...card, dueAt: card.dueAt };
		const there = days.get(day);
		if (there) there.push(due);
		else days.set(day, [due]);
	}
	for (const there of days.values()) there.sort((a, b) => a.dueAt - b.dueAt || a.ticketId.localeCompare(b.ticketId));
	return { days, undated };
}

/** Everything due before a day, soonest first. */
export const dueBefore = (days: ReadonlyMap<Day, readonly DueCard[]>, day: Day): readonly DueCard[] =>
	[...days].flatMap(([other, cards]) => (other < day ? cards : [])).sort((a, b) => a.dueAt - b.dueAt);
