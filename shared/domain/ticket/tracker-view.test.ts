import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Visit } from '#shared/domain/flow/flow-state.ts';
import { fieldService } from '#shared/domain/flow/testing/field-service.ts';
import { inspection } from '#shared/domain/flow/testing/inspection.ts';
import { AGENT, DISPATCHER, OBSERVER, OTHER_TECHNICIAN, TECHNICIAN } from '#shared/domain/flow/testing/people.ts';
import { decide } from './decide.ts';
import { aFlow, anItem, aStatement, aSubject, aTicket, NOON } from './testing/a-ticket.ts';
import { liveTicket } from './testing/live-ticket.ts';
import { trackerView } from './tracker-view.ts';

const view = (change: Parameters<typeof aTicket>[0] = {}) => trackerView({ state: aTicket(change), definition: fieldService, journal: [] });
const DISPATCHED = { id: TECHNICIAN.id, name: TECHNICIAN.name };
const visited = (...nodeIds: string[]): Visit[] =>
	nodeIds.map((nodeId, index) => ({
		nodeId,
		tokenId: 't1',
		frames: [],
		by: null,
		enteredAt: NOON + index,
		leftAt: index === nodeIds.length - 1 ? null : NOON + index + 1,
		outcome: null
	}));

describe('trackerView', () => {
	it('shows nothing but what is listed here', () => {
		expect(
			view({ flow: aFlow({ items: [anItem({ dueAt: NOON + 5 })], visits: visited('accept') }), subject: aSubject({ photos: ['p-1'] }) })
		).toEqual({
			v: 1,
			seq: 1,
			number: 'SH-2611-000123',
			title: '空调不制冷',
			description: '三楼会议室',
			stage: 'new',
			createdAt: NOON,
			closedAt: null,
			timeZone: 'Asia/Shanghai',
			technician: null,
			late: null,
			expectedBy: NOON + 5,
			pausedSince: null,
			steps: [
				{ nodeId: 'accept', label: { zh: '客服受理', en: 'Request received' }, status: 'current', at: NOON },
				{ nodeId: 'dispatch', label: { zh: '安排技师', en: 'Finding a technician' }, status: 'ahead', at: null },
				{ nodeId: 'on-site', label: { zh: '技师上门', en: 'Technician visit' }, status: 'ahead', at: null },
				{ nodeId: 'acceptance', label: { zh: '请您验收', en: 'Your acceptance' }, status: 'ahead', at: null },
				{ nodeId: 'survey', label: { zh: '评价服务', en: 'Rate the service' }, status: 'ahead', at: null }
			],
			timeline: [],
			statement: null,
			rating: null,
			ask: null,
			mayUrge: true,
			photos: ['p-1']
		});
	});

	it('says that it stands still, and then neither asks nor is late', () => {
		const items = [
			anItem({ nodeId: 'acceptance', stage: 'confirming', holder: { kind: 'customer' } }),
			anItem({ id: 'i-2', dueAt: NOON, overdueAt: NOON })
		];
		const flow = aFlow({ items, visits: visited('accept', 'acceptance'), status: 'suspended', suspendedAt: NOON + 1 });
		expect(view({ flow })).toMatchObject({ pausedSince: NOON + 1, late: null, expectedBy: null, ask: null });
	});

	it('shows every step of branches that run side by side, and what one of them has behind it', () => {
		const [a, b] = ['accept', 'on-site'].map((nodeId, index) => anItem({ id: nodeId, tokenId: `t${index}`, nodeId }));
		const visits = visited('accept', 'dispatch', 'on-site').map((visit) => ({ ...visit, leftAt: visit.nodeId === 'dispatch' ? NOON + 9 : null }));
		const steps = view({ flow: aFlow({ items: [a, b].flatMap((item) => item ?? []), visits }) }).steps;
		expect(steps.map(({ nodeId, status }) => [nodeId, status])).toEqual([
			['accept', 'current'],
			['dispatch', 'done'],
			['on-site', 'current'],
			['acceptance', 'ahead'],
			['survey', 'ahead']
		]);
	});

	it('asks the customer what it is their turn to say, and then neither promises a time nor calls it late', () => {
		const item = anItem({ nodeId: 'acceptance', stage: 'confirming', holder: { kind: 'customer' }, dueAt: NOON, overdueAt: NOON });
		const node = fieldService.nodes.find(({ id }) => id === 'acceptance');
		if (node?.kind !== 'approve') throw new Error('the customer approves');
		expect(view({ flow: aFlow({ items: [item], dispatched: DISPATCHED }) })).toMatchObject({
			technician: { name: '谢建国' },
			late: null,
			expectedBy: null,
			mayUrge: false,
			ask: { itemId: 'i-1', kind: 'approve', form: node.form, outcomes: node.outcomes }
		});
	});

	it.each([
		['survey', 'survey'],
		['acceptance', 'approve'],
		['accept', 'form']
	])('asks at the node %s for the kind of answer it wants: %s', (nodeId, kind) => {
		expect(view({ flow: aFlow({ items: [anItem({ nodeId, holder: { kind: 'customer' } })] }) }).ask?.kind).toBe(kind);
	});

	it('says since when staff are late', () => {
		expect(view({ flow: aFlow({ items: [anItem({ dueAt: NOON, overdueAt: NOON + 9 })] }) })).toMatchObject({
			late: { since: NOON + 9 },
			expectedBy: NOON
		});
	});

	it('shows the way gone and the way ahead; a step that was skipped is neither', () => {
		const steps = (change: Parameters<typeof aFlow>[0]) => view({ flow: aFlow(change) }).steps.map(({ nodeId, status, at }) => [nodeId, status, at]);
		const onSite = anItem({ nodeId: 'on-site', openedAt: NOON + 2 });
		expect(steps({ items: [onSite], visits: visited('accept', 'dispatch', 'on-site') })).toEqual([
			['accept', 'done', NOON + 1],
			['dispatch', 'done', NOON + 2],
			['on-site', 'current', NOON + 2],
			['acceptance', 'ahead', null],
			['survey', 'ahead', null]
		]);
		expect(
			steps({ items: [onSite], visits: visited('dispatch', 'on-site', 'acceptance', 'on-site') }).map(([nodeId, status]) => [nodeId, status])
		).toEqual([
			['dispatch', 'done'],
			['on-site', 'current'],
			['acceptance', 'ahead'],
			['survey', 'ahead']
		]);
		const over = visited('dispatch', 'on-site', 'acceptance', 'survey', 'end').map((visit) => ({ ...visit, leftAt: visit.enteredAt + 1 }));
		expect(steps({ status: 'ended', items: [], visits: over }).map(([nodeId, status]) => [nodeId, status])).toEqual([
			['dispatch', 'done'],
			['on-site', 'done'],
			['acceptance', 'done'],
			['survey', 'done']
		]);
	});

	it('shows where a cancelled order was stopped: that step isn’t done', () => {
		const visits = visited('accept', 'dispatch', 'on-site').map((visit) => ({ ...visit, leftAt: visit.leftAt ?? NOON + 9 }));
		const steps = view({ closedAt: NOON + 9, flow: aFlow({ status: 'canceled', items: [], visits }) }).steps;
		expect(steps.map(({ nodeId, status, at }) => [nodeId, status, at])).toEqual([
			['accept', 'done', NOON + 1],
			['dispatch', 'done', NOON + 2],
			['on-site', 'stopped', NOON + 9]
		]);
	});

	it('offers an urge exactly when the ticket would take one', () => {
		fc.assert(
			fc.property(fc.nat(), fc.integer({ min: 1, max: 40 }), (seed, length) => {
				const { state, definition, journal } = liveTicket({ seed, length });
				const at = (state.lastUrgedAt ?? state.createdAt) + 3_600_000;
				const taken = decide(state, { type: 'ticket.urge' }, { at, actor: { kind: 'customer' }, definition, nextId: () => 'i' });
				expect(trackerView({ state, definition, journal }).mayUrge).toBe(taken.ok);
			}),
			{ numRuns: 200 }
		);
	});

	it('shows the bill and the rating, and lets nobody urge what is over', () => {
		const statement = aStatement();
		expect(view({ statement, rating: 4, closedAt: NOON, flow: aFlow({ status: 'ended', items: [] }) })).toMatchObject({
			stage: 'closed',
			statement,
			rating: 4,
			closedAt: NOON,
			mayUrge: false,
			ask: null,
			expectedBy: null
		});
	});
});

describe('what a tracking link never shows, whatever happened', () => {
	const SECRET = '机密-内部沟通';
	const subject = {
		path: '/hq/机密-路径/',
		region: { id: '机密-大区', name: '机密-大区名' },
		hub: { id: '机密-中枢', name: '机密-中枢名', code: '机密-码' },
		customer: { id: '机密-客户', name: '机密-姓名', phoneMasked: '机密-电话', level: '机密-等级', tags: ['机密-标签'] },
		address: { text: '机密-地址', adcode: '机密-区划', lat: 31.234_567, lng: 121.456_789 },
		equipment: { id: '机密-设备', name: '机密-设备名', model: '机密-型号', serial: '机密-序列号' }
	};
	const aLife = fc
		.record({ seed: fc.nat(), length: fc.integer({ min: 1, max: 60 }), definition: fc.constantFrom(fieldService, inspection) })
		.map((way) => liveTicket({ ...way, subject, secret: SECRET }));
	const staff = [AGENT, DISPATCHER, OBSERVER, TECHNICIAN, OTHER_TECHNICIAN];

	it('no internal comment or reason, no phone, address, place in the organisation, and no id of anybody', () => {
		fc.assert(
			fc.property(aLife, ({ state, definition, journal }) => {
				const told = JSON.stringify(trackerView({ state, definition, journal }));
				expect(told).not.toContain('机密');
				expect(told).not.toContain('31.234');
				expect(staff.filter(({ id }) => told.includes(id))).toEqual([]);
			}),
			{ numRuns: 300 }
		);
	});

	it('no name of staff but of technicians who were sent', () => {
		fc.assert(
			fc.property(aLife, ({ state, definition, journal }) => {
				const told = JSON.stringify(trackerView({ state, definition, journal }));
				const sent = new Set(journal.flatMap(({ events }) => events.flatMap((event) => (event.type === 'item.assigned' ? [event.person.name] : []))));
				expect(staff.filter(({ name }) => told.includes(name) && !sent.has(name))).toEqual([]);
			}),
			{ numRuns: 300 }
		);
	});

	it('and these lives do hold all of it', () => {
		const lives = Array.from({ length: 100 }, (_, seed) => JSON.stringify(liveTicket({ seed, length: 60, subject, secret: SECRET }).journal));
		for (const secret of [SECRET, '机密-电话', '机密-路径', ...staff.flatMap(({ id, name }) => (id === OBSERVER.id ? [] : [id, name]))])
			expect(lives.some((life) => life.includes(secret))).toBe(true);
	});
});
