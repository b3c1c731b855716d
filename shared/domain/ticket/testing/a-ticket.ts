import { EMPTY_FLOW } from '#shared/domain/flow/empty-flow.ts';
import type { FlowState, WorkItem } from '#shared/domain/flow/flow-state.ts';
import type { StatementView } from '#shared/domain/settlement/statement-view.ts';
import type { JournalEntry, TicketEvent } from '../ticket-event.ts';
import type { TicketState, TicketSubject } from '../ticket-state.ts';
import { TICKET_STATE_VERSION } from '../ticket-state-version.ts';

/** Monday noon in Shanghai. */
export const NOON = Date.parse('2026-11-23T04:00:00Z');

export const aSubject = (change: Partial<TicketSubject> = {}): TicketSubject => ({
	number: 'SH-2611-000123',
	title: '空调不制冷',
	description: '三楼会议室',
	channel: 'customer',
	urgent: false,
	priority: 'P2',
	path: '/hq/east/sh/sh-001/',
	region: { id: 'east', name: '华东大区' },
	hub: { id: 'sh', name: '上海中枢', code: 'SH' },
	store: { id: 'sh-001', name: '浦东店' },
	customer: { id: 'c-1', name: '陈女士', phoneMasked: '138****5678', level: 'regular', tags: [] },
	equipment: null,
	address: { text: '世纪大道 100 号', adcode: '310115', lat: 31.2, lng: 121.5 },
	timeZone: 'Asia/Shanghai',
	photos: [],
	scenario: { id: 'field-service', revision: 1, name: { zh: '上门服务', en: 'Field service' }, reason: 'always', when: null },
	hubReason: 'store',
	parent: null,
	...change
});

export const anItem = (change: Partial<WorkItem> = {}): WorkItem => ({
	id: 'i-1',
	tokenId: 't1',
	nodeId: 'accept',
	stage: 'new',
	openedAt: NOON,
	dueAt: null,
	holder: { kind: 'group', permission: 'ticket.handle' },
	claimedFrom: null,
	delegators: [],
	checkedInAt: null,
	overdueAt: null,
	escalatedAt: null,
	...change
});

/** A flow whose open work is `items`, with the threads that wait for it. */
export function aFlow({ items = [anItem()], ...change }: Partial<FlowState> = {}): FlowState {
	const tokens = items.map(({ tokenId: id, nodeId }) => ({ id, nodeId, via: null, frames: [] }));
	return { ...EMPTY_FLOW, tokens, items, ...change };
}

export const aTicket = (change: Partial<TicketState> = {}): TicketState => ({
	v: TICKET_STATE_VERSION,
	id: 't-1',
	seq: 1,
	version: 1,
	movedSeq: 1,
	movedAt: NOON,
	subject: aSubject(),
	initiator: null,
	flow: aFlow(),
	statement: null,
	voidedStatements: [],
	rating: null,
	ratedAt: null,
	urgeCount: 0,
	lastUrgedAt: null,
	commentCount: 0,
	everOverdueAt: null,
	links: [],
	tags: [],
	mergedInto: null,
	createdAt: NOON,
	closedAt: null,
	...change
});

export const aStatement = (change: Partial<StatementView> = {}): StatementView => ({
	id: 't-1-5',
	number: 'SH-2611-000123-S5',
	currency: 'CNY',
	lines: [],
	netMinor: 8_850,
	taxRateBps: 1_300,
	taxMinor: 1_150,
	totalMinor: 10_000,
	computedAt: NOON,
	...change
});

export const anEntry = (events: readonly TicketEvent[], change: Partial<JournalEntry> = {}): JournalEntry => ({
	v: 1,
	seq: 2,
	at: NOON,
	actor: { kind: 'system' },
	commandId: 'c-1',
	events: [...events],
	...change
});
