import type { Commander, CommandInput } from '#durable/ticket/ticket-rpc.ts';
import { BUILTIN_ROLES } from '#shared/domain/access/builtin-roles.ts';
import type { TicketSubject } from '#shared/domain/ticket/ticket-state.ts';

type Step = Pick<CommandInput, 'by' | 'command'>;

/** The one open piece of work of these tickets: the port that makes ids gives this one, so that the loop needn't ask for it. */
export const ITEM = 'item-1';

const person = (id: string, name: string, role: string, path: string): Commander => {
	const held = BUILTIN_ROLES.find(({ key }) => key === role);
	if (held === undefined) throw new Error(`no role ${role}`);
	return { kind: 'user', actor: { userId: id, name, grants: [{ permissions: held.permissions, ownOnly: held.ownOnly, path }] } };
};

const agent = person('agent', '谢建国', 'agent', '/hq/east/sh/');
const dispatcher = person('dispatcher', '陈伟', 'dispatcher', '/hq/east/sh/');
const technician = person('technician', '曹子轩', 'technician', '/hq/east/sh/');
const customer: Commander = { kind: 'customer' };

const accept: Step = {
	by: agent,
	command: { type: 'ticket.submit', itemId: ITEM, outcome: 'accepted', answers: { faultType: 'cooling', note: '客户称开机半小时后不制冷，请带电容' } }
};
const visit: readonly Step[] = [
	{ by: technician, command: { type: 'ticket.depart', itemId: ITEM } },
	{ by: technician, command: { type: 'ticket.checkIn', itemId: ITEM, location: { lat: 31.2213, lng: 121.4462 } } },
	{
		by: technician,
		command: {
			type: 'ticket.submit',
			itemId: ITEM,
			outcome: 'done',
			answers: {
				safety: ['badge', 'shoe-covers', 'power-off', 'test-run'],
				diagnosis: '启动电容容量衰减，更换后压缩机正常启动，试机三十分钟出风温度正常。',
				serviceItems: [{ code: 'SV-AC-01', quantityMilli: 1000 }],
				spareParts: [{ code: 'SP-AC-11', quantityMilli: 2000 }],
				photos: ['photo-1']
			}
		}
	}
];

/** Twelve transitions of the flow every company starts with: sent back once by the dispatcher, reworked once on the customer's word. */
export const STORY: readonly Step[] = [
	accept,
	{ by: dispatcher, command: { type: 'ticket.return', itemId: ITEM, reason: '地址缺门牌号' } },
	accept,
	{ by: dispatcher, command: { type: 'ticket.assign', itemId: ITEM, technician: { id: 'technician', name: '曹子轩' } } },
	...visit,
	{ by: customer, command: { type: 'ticket.submit', itemId: ITEM, outcome: 'rework', answers: { remark: '晚上又不制冷了' } } },
	...visit,
	{ by: customer, command: { type: 'ticket.submit', itemId: ITEM, outcome: 'accepted', answers: {} } }
];

export const creator = agent;

export const subjectOf = (number: string, hubId: string): TicketSubject => ({
	number,
	title: '空调不制冷',
	description: '客厅柜机开机半小时后不再制冷，外机有嗡嗡声。',
	channel: 'workbench',
	urgent: false,
	priority: 'P2',
	path: '/hq/east/sh/sh-001/',
	region: { id: 'east', name: '华东大区' },
	hub: { id: hubId, name: '上海服务中枢', code: 'SH' },
	store: { id: 'sh-001', name: '云杉静安寺店' },
	customer: { id: 'customer-1', name: '王秀英', phoneMasked: '138****1234', level: 'vip', tags: ['老客户'] },
	equipment: { id: 'device-1', name: '柜式空调', model: 'KFR-72LW', serial: 'YS2024031188' },
	address: { text: '上海市静安区愚园路68弄', adcode: '310106', lat: 31.22, lng: 121.44 },
	timeZone: 'Asia/Shanghai',
	photos: [],
	scenario: { id: 'field-service', revision: 1, name: { zh: '上门服务', en: 'Field service' }, reason: 'always', when: null },
	hubReason: 'store',
	parent: null
});
