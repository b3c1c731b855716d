import { describe, expect, it } from 'vitest';
import { currentStage } from '#shared/domain/flow/current-stage.ts';
import { fieldService } from '#shared/domain/flow/testing/field-service.ts';
import { evolve } from '#shared/domain/ticket/evolve.ts';
import { JournalEntry } from '#shared/domain/ticket/ticket-event.ts';
import { ticketNumber } from '#shared/domain/ticket/ticket-number.ts';
import { TicketState } from '#shared/domain/ticket/ticket-state.ts';
import { timersOf } from '#shared/domain/ticket/timers-of.ts';
import { localDay } from '#shared/kernel/instant.ts';
import { buildDemoCompany } from './build-demo-company.ts';
import { dayStart } from './company/calendar.ts';
import type { DemoTicket } from './demo-company.ts';
import { replayTicket } from './replay-ticket.ts';

function replayCompany({ seed, now, date }: { seed: number; now: number; date: string }) {
	const company = buildDemoCompany({ seed, date, now });
	const people = new Map(company.people.map((person) => [person.id, person]));
	const replay = (ticket: DemoTicket) => {
		const { hub, timeZone } = ticket.subject;
		const count = 1 + company.tickets.filter(({ subject }) => subject.hub.id === hub.id).indexOf(ticket);
		const number = ticketNumber({ hubCode: hub.code, localDay: localDay(ticket.created.at, timeZone), count });
		return replayTicket({ ticket, definition: fieldService, people, number, now });
	};
	return { company, replay, replayed: company.tickets.map(replay) };
}

const date = '2026-11-20';
const now = Date.parse(`${date}T14:20:00+08:00`);
const { company, replay, replayed } = replayCompany({ seed: 20261101, date, now });
const open = replayed.filter(({ state }) => state.closedAt === null);

describe('replaying the demo', () => {
	it('is refused nowhere, whatever the seed and the time of day', () => {
		for (const [seed, instant] of [
			[1, '2026-03-01T00:05:00+08:00'],
			[2, '2027-01-01T07:30:00+08:00'],
			[3, '2028-02-29T23:59:00+08:00']
		] as const)
			expect(replayCompany({ seed, date: instant.slice(0, 10), now: Date.parse(instant) }).replayed).toHaveLength(400);
	});

	it('gives journals that fit their contract and rebuild the same state', () => {
		for (const { entries, state } of replayed) {
			expect(JournalEntry.array().parse(entries)).toEqual(entries);
			expect(TicketState.parse(state)).toEqual(state);
			let rebuilt: TicketState | undefined;
			for (const entry of entries) rebuilt = evolve(rebuilt, state.id, entry);
			expect(rebuilt).toEqual(state);
			expect(entries.map((entry) => entry.seq)).toEqual(entries.map((_, index) => index + 1));
			expect(entries.map((entry) => entry.at)).toEqual(entries.map((entry) => entry.at).toSorted((a, b) => a - b));
		}
	});

	it('leaves no timer that should have fired', () => {
		for (const { state } of replayed) expect(timersOf(state.flow).filter((timer) => timer.at <= now)).toEqual([]);
	});

	it('refuses an impossible story aloud', () => {
		const ticket = company.tickets.find(({ steps }) => steps.length > 6);
		if (ticket === undefined) throw new Error('no finished ticket');
		expect(() => replay({ ...ticket, steps: ticket.steps.slice(3) })).toThrow(/flow\./);
	});
});

describe('the month it tells', () => {
	it('has every stage on the board, and four tickets of five finished', () => {
		const stages: Record<string, number> = {};
		for (const { state } of replayed) stages[currentStage(state.flow)] = (stages[currentStage(state.flow)] ?? 0) + 1;
		expect(stages).toEqual({
			closed: 280,
			canceled: 20,
			new: 14,
			dispatching: 14,
			dispatched: 18,
			enroute: 10,
			doing: 14,
			confirming: 16,
			rating: 14
		});
	});

	it('has a few open tickets late, some nearly late and most fine', () => {
		const late = open.filter(({ state }) => (state.flow.items[0]?.dueAt ?? 0) < now);
		expect(late).toHaveLength(13);
		expect(late.every(({ state }) => state.flow.items[0]?.overdueAt !== null)).toBe(true);
		expect(late.some(({ state }) => state.flow.items[0]?.escalatedAt !== null)).toBe(true);
		const near = open.filter(({ state }) => {
			const item = state.flow.items[0];
			const share = item?.dueAt ? (item.dueAt - now) / (item.dueAt - item.openedAt) : 0;
			return share > 0 && share < 0.15;
		});
		expect(near).toHaveLength(17);
	});

	it('keeps every technician at one place at a time', () => {
		const busy = open.filter(({ state }) => ['enroute', 'doing'].includes(currentStage(state.flow))).map(({ state }) => state.flow.dispatched?.id);
		expect(new Set(busy).size).toBe(busy.length);
	});

	it('shows the Shanghai desk every stage', () => {
		const stages = new Set(open.filter(({ state }) => state.subject.hub.id === 'h-sh').map(({ state }) => currentStage(state.flow)));
		expect([...stages].toSorted()).toEqual(['confirming', 'dispatched', 'dispatching', 'doing', 'enroute', 'new', 'rating'].toSorted());
	});

	it('has all that happens to tickets: urging, returns, reassignment, rework, lateness, bad and good reviews', () => {
		const has = (type: string) => replayed.filter(({ entries }) => entries.some((entry) => entry.events.some((event) => event.type === type)));
		for (const type of ['ticket.urged', 'item.returned', 'item.claimed', 'comment.added', 'item.overdue', 'item.escalated', 'statement.attached'])
			expect([type, has(type).length > 5]).toEqual([type, true]);
		const reworked = replayed.filter(({ state }) => state.flow.visits.some((visit) => visit.outcome === 'rework'));
		expect(reworked.length).toBeGreaterThan(5);
		const scores = replayed.flatMap(({ state }) => state.rating ?? []);
		expect(new Set(scores)).toEqual(new Set([1, 2, 3, 4, 5]));
		const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
		expect(mean).toBeGreaterThan(4);
		const onTime = replayed.filter(({ entries }) => !entries.some((entry) => entry.events.some((event) => event.type === 'item.overdue')));
		expect(onTime.length / replayed.length).toBeGreaterThan(0.75);
	});

	it('closed some tickets today', () => {
		const today = replayed.filter(({ state }) => state.flow.status === 'ended' && (state.closedAt ?? 0) >= dayStart(now));
		expect(today.length).toBeGreaterThanOrEqual(16);
	});

	it('bills finished work as the settlement would, and what it bills adds up', () => {
		for (const { entries, state } of replayed) {
			const work = entries.findLast((entry) => entry.events.some((event) => event.type === 'work.completed'));
			expect(state.statement !== null).toBe(work !== undefined);
			if (state.statement === null || work === undefined) continue;
			expect(state.statement).toMatchObject({
				id: `${state.id}-${work.seq}`,
				number: `${state.subject.number}-S${work.seq}`,
				computedAt: work.at
			});
			expect(entries[work.seq]).toMatchObject({ commandId: `statement:${work.seq}`, actor: { kind: 'system' } });
			const tier = company.units.find((unit) => unit.id === state.subject.hub.id)?.tier;
			expect(state.statement.lines.every((line) => line.tier === tier)).toBe(true);
			expect(state.statement.lines.reduce((sum, line) => sum + line.amountMinor, 0)).toBe(state.statement.totalMinor);
			expect(state.statement.netMinor + state.statement.taxMinor).toBe(state.statement.totalMinor);
		}
	});
});
