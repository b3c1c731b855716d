import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldService } from '#shared/domain/flow/testing/field-service.ts';
import { inspection } from '#shared/domain/flow/testing/inspection.ts';
import { MINUTE } from '#shared/kernel/instant.ts';
import { evolve } from './evolve.ts';
import { aFlow, anEntry, anItem, aStatement, aSubject, aTicket, NOON } from './testing/a-ticket.ts';
import { liveTicket } from './testing/live-ticket.ts';
import { JournalEntry, type TicketEvent } from './ticket-event.ts';
import { TicketState } from './ticket-state.ts';

const LATER = NOON + 5 * MINUTE;
const evolved = (events: readonly TicketEvent[], before = aTicket()) =>
	evolve(before, before.id, anEntry(events, { seq: before.seq + 1, at: LATER }));

const aLife = fc
	.record({ seed: fc.nat(), length: fc.integer({ min: 1, max: 60 }), definition: fc.constantFrom(fieldService, inspection) })
	.map(liveTicket);

describe('evolve', () => {
	it('begins a ticket with its creation', () => {
		const subject = aSubject({ title: '新空调' });
		const item = anItem();
		const events: TicketEvent[] = [
			{ type: 'ticket.created', subject },
			{ type: 'node.entered', nodeId: 'accept', tokenId: 't1', via: null, frames: [] },
			{ type: 'item.opened', item }
		];
		expect(evolve(undefined, 't-1', anEntry(events, { seq: 1 }))).toEqual(
			aTicket({
				subject,
				flow: aFlow({ minted: 1, visits: [{ nodeId: 'accept', tokenId: 't1', frames: [], enteredAt: NOON, leftAt: null, outcome: null, by: null }] })
			})
		);
	});

	it('takes a journal that begins otherwise for a bug', () => {
		expect(() => evolve(undefined, 't-1', anEntry([{ type: 'ticket.urged' }]))).toThrow('begins with ticket.created');
	});

	it('counts talk without making a form stale or a board move', () => {
		expect(evolved([{ type: 'comment.added', audience: 'internal', text: '已联系', photos: [] }])).toEqual(aTicket({ seq: 2, commentCount: 1 }));
	});

	it('shows an urge on boards without making a form stale', () => {
		expect(evolved([{ type: 'ticket.urged' }])).toEqual(aTicket({ seq: 2, movedSeq: 2, movedAt: LATER, urgeCount: 1, lastUrgedAt: LATER }));
	});

	const moved = { seq: 2, version: 2, movedSeq: 2, movedAt: LATER };
	/** Boards show it, but what somebody is filling in stays as true as it was. */
	const aside = { ...moved, version: 1 };
	it.each<[TicketEvent, Partial<TicketState>]>([
		[
			{ type: 'ticket.prioritised', before: 'P2', priority: 'P0' },
			{ ...moved, subject: aSubject({ priority: 'P0' }) }
		],
		[
			{ type: 'ticket.retitled', before: '空调不制冷', title: '漏水' },
			{ ...moved, subject: aSubject({ title: '漏水' }) }
		],
		[
			{ type: 'statement.attached', statement: aStatement() },
			{ ...aside, statement: aStatement() }
		],
		[
			{ type: 'rating.given', nodeId: 'survey', score: 4 },
			{ ...moved, rating: 4, ratedAt: LATER }
		],
		[
			{ type: 'item.overdue', itemId: 'i-1', nodeId: 'accept', dueAt: NOON },
			{ ...aside, everOverdueAt: LATER, flow: aFlow({ items: [anItem({ overdueAt: LATER })] }) }
		],
		[
			{ type: 'flow.ended', nodeId: 'end' },
			{ ...moved, closedAt: LATER, flow: aFlow({ status: 'ended', items: [] }) }
		],
		[
			{ type: 'flow.canceled', reason: '重复' },
			{ ...moved, closedAt: LATER, flow: aFlow({ status: 'canceled', items: [] }) }
		]
	])('notes %j and when it happened', (event, expected) => {
		expect(evolved([event])).toEqual(aTicket(expected));
	});

	it('remembers the first time that anything was late', () => {
		const late: TicketEvent = { type: 'item.overdue', itemId: 'i-1', nodeId: 'accept', dueAt: NOON };
		expect(evolved([late], aTicket({ everOverdueAt: NOON })).everOverdueAt).toBe(NOON);
	});

	it('raises the version once for an entry, however much it changed', () => {
		const both: TicketEvent[] = [
			{ type: 'comment.added', audience: 'internal', text: '已联系', photos: [] },
			{ type: 'ticket.retitled', before: '空调不制冷', title: '漏水' }
		];
		expect(evolved(both)).toMatchObject({ seq: 2, version: 2, movedSeq: 2, commentCount: 1 });
	});
});

describe('any life of a ticket', () => {
	it('is rebuilt by its journal, byte for byte, at every moment', () => {
		fc.assert(
			fc.property(aLife, ({ journal, states }) => {
				let replayed: TicketState | undefined;
				journal.forEach((entry, index) => {
					replayed = evolve(replayed, 't-1', entry);
					expect(JSON.stringify(replayed)).toBe(JSON.stringify(states[index]));
				});
			}),
			{ numRuns: 300 }
		);
	});

	it('fits its contracts after being stored and read back', () => {
		fc.assert(
			fc.property(aLife, ({ journal, state }) => {
				expect(JournalEntry.array().parse(JSON.parse(JSON.stringify(journal)))).toEqual(journal);
				expect(TicketState.parse(JSON.parse(JSON.stringify(state)))).toEqual(state);
			}),
			{ numRuns: 100 }
		);
	});

	it('counts each entry, and no version, move or moment ever goes back', () => {
		fc.assert(
			fc.property(aLife, ({ journal, states }) => {
				expect(states.map(({ seq }) => seq)).toEqual(journal.map((_, index) => index + 1));
				for (const [index, state] of states.entries()) {
					const before = states[index - 1];
					if (before === undefined) continue;
					expect(state.version - before.version).toBeGreaterThanOrEqual(0);
					expect(state.version - before.version).toBeLessThanOrEqual(1);
					expect([before.movedSeq, state.seq]).toContain(state.movedSeq);
					expect(state.movedAt).toBeGreaterThanOrEqual(before.movedAt);
				}
			}),
			{ numRuns: 100 }
		);
	});

	it('is closed exactly when its flow is over, and stays closed since then', () => {
		fc.assert(
			fc.property(aLife, ({ states }) => {
				for (const [index, state] of states.entries()) {
					expect(state.closedAt === null).toBe(state.flow.status === 'running');
					const before = states[index - 1]?.closedAt;
					if (before) expect(state.closedAt).toBe(before);
				}
			}),
			{ numRuns: 100 }
		);
	});
});
