import { describe, expect, it } from 'vitest';
import { fieldService } from '#shared/domain/flow/testing/field-service.ts';
import { inspection } from '#shared/domain/flow/testing/inspection.ts';
import { anEntry, anItem, aStatement, aSubject, NOON } from './testing/a-ticket.ts';
import type { JournalEntry, TicketEvent } from './ticket-event.ts';
import { trackerTimeline } from './tracker-timeline.ts';

const tell = (events: readonly TicketEvent[], change: Partial<JournalEntry> = {}) =>
	trackerTimeline({ definition: fieldService, journal: [anEntry(events, { seq: 3, ...change })] });
const submitted = (nodeId: string, outcome: string, answers: Record<string, string | number | string[]>): TicketEvent => ({
	type: 'item.submitted',
	itemId: 'i-1',
	nodeId,
	outcome,
	answers,
	onBehalf: false,
	by: null
});
const moment = (told: object) => [{ seq: 3, at: NOON, by: 'system', ...told }];
const late = (nodeId: string): TicketEvent => ({ type: 'item.overdue', itemId: 'i-1', nodeId, dueAt: NOON });

describe('trackerTimeline', () => {
	it.each<[TicketEvent, object]>([
		[
			{ type: 'ticket.created', subject: aSubject({ photos: ['p-1'] }) },
			{ kind: 'created', photos: ['p-1'] }
		],
		[
			{ type: 'comment.added', audience: 'customer', text: '明天上午到', photos: ['p-2'] },
			{ kind: 'reply', text: '明天上午到', photos: ['p-2'] }
		],
		[{ type: 'ticket.urged' }, { kind: 'urged' }],
		[
			submitted('accept', 'accepted', { faultType: 'leak', note: '内部备注' }),
			{ kind: 'accepted', label: { zh: '客服受理', en: 'Request received' } }
		],
		[
			{ type: 'item.assigned', itemId: 'i-1', nodeId: 'dispatch', before: null, person: { id: 'u-tech', name: '谢建国' } },
			{ kind: 'dispatched', name: '谢建国' }
		],
		[{ type: 'item.departed', itemId: 'i-1', before: 'dispatched' }, { kind: 'departed' }],
		[{ type: 'item.checked-in', itemId: 'i-1', before: 'enroute', location: { lat: 31.2, lng: 121.5 } }, { kind: 'arrived' }],
		[
			submitted('on-site', 'done', { safety: ['badge'], diagnosis: '更换电容', photos: ['p-3'] }),
			{ kind: 'completed', label: { zh: '技师上门', en: 'Technician visit' }, text: '更换电容', photos: ['p-3'] }
		],
		[
			submitted('acceptance', 'rework', { remark: '还是漏水' }),
			{ kind: 'submitted', label: { zh: '未解决，要求返工', en: 'Not solved, please rework' }, text: '还是漏水' }
		],
		[submitted('acceptance', 'accepted', {}), { kind: 'submitted', label: { zh: '验收通过', en: 'Accept the work' } }],
		[late('on-site'), { kind: 'delayed', label: { zh: '技师上门', en: 'Technician visit' } }],
		[
			{ type: 'statement.attached', statement: aStatement() },
			{ kind: 'billed', totalMinor: 10_000 }
		],
		[
			{ type: 'rating.given', nodeId: 'survey', score: 5 },
			{ kind: 'rated', score: 5 }
		],
		[{ type: 'flow.ended', nodeId: 'end' }, { kind: 'closed' }],
		[{ type: 'flow.canceled', reason: '重复报修' }, { kind: 'canceled' }]
	])('tells the customer of %j', (event, expected) => {
		expect(tell([event])).toEqual(moment(expected));
	});

	it.each<TicketEvent>([
		{ type: 'comment.added', audience: 'internal', text: '客户很急', photos: [] },
		{ type: 'ticket.prioritised', before: 'P2', priority: 'P0' },
		{ type: 'ticket.retitled', before: '漏水', title: '空调漏水' },
		{ type: 'node.entered', nodeId: 'dispatch', tokenId: 't1', via: null, frames: [] },
		{ type: 'node.left', nodeId: 'dispatch', tokenId: 't1', outcome: null },
		{ type: 'item.opened', item: anItem() },
		{ type: 'item.claimed', itemId: 'i-1', before: { kind: 'customer' }, holder: { kind: 'customer' } },
		{ type: 'item.returned', itemId: 'i-1', nodeId: 'on-site', toNodeId: 'dispatch', reason: '信息不全' },
		{ type: 'item.escalated', itemId: 'i-1', nodeId: 'on-site', dueAt: NOON },
		{ type: 'work.completed', nodeId: 'on-site', serviceItems: [], spareParts: [] },
		submitted('dispatch', 'dispatched', {}),
		submitted('survey', 'rated', { score: 5 }),
		late('acceptance')
	])('keeps from the customer %j', (event) => {
		expect(tell([event])).toEqual([]);
	});

	it('keeps from the customer the texts that a form doesn’t mark as theirs', () => {
		const told = trackerTimeline({ definition: inspection, journal: [anEntry([submitted('visit', 'faulty', { finding: '客户难缠' })], { seq: 3 })] });
		expect(told).toEqual(moment({ kind: 'completed', label: { zh: 'visit', en: 'visit' } }));
	});

	it('tells of the bill that counts, and of none that was voided', () => {
		const voided: TicketEvent = { type: 'statement.voided', statementId: 't-1-5', number: 'S5', reason: 'rework', replacedBy: 't-1-9' };
		const second: TicketEvent = { type: 'statement.attached', statement: aStatement({ id: 't-1-9', totalMinor: 12_000 }) };
		const journal = [anEntry([{ type: 'statement.attached', statement: aStatement() }], { seq: 3 }), anEntry([voided, second], { seq: 9 })];
		expect(trackerTimeline({ definition: fieldService, journal }).map(({ seq, totalMinor }) => [seq, totalMinor])).toEqual([[9, 12_000]]);
	});

	it('says who did it without saying their name', () => {
		const urged: TicketEvent[] = [{ type: 'ticket.urged' }];
		const by = (actor: JournalEntry['actor']) => tell(urged, { actor })[0];
		expect([by({ kind: 'customer', name: '陈女士' }), by({ kind: 'user', id: 'u-1', name: '林晓' }), by({ kind: 'system' })]).toEqual(
			['customer', 'staff', 'system'].map((who) => ({ seq: 3, at: NOON, kind: 'urged', by: who }))
		);
	});

	it('tells everything of an entry, oldest first', () => {
		const events: TicketEvent[] = [
			{ type: 'rating.given', nodeId: 'survey', score: 5 },
			{ type: 'flow.ended', nodeId: 'end' }
		];
		const journal = [anEntry([{ type: 'ticket.urged' }], { seq: 1 }), anEntry(events, { seq: 2 })];
		expect(trackerTimeline({ definition: fieldService, journal }).map(({ seq, kind }) => [seq, kind])).toEqual([
			[1, 'urged'],
			[2, 'rated'],
			[2, 'closed']
		]);
	});
});
