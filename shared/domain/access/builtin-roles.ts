import type { Localized } from '#shared/kernel/localized.ts';
import { PERMISSIONS, type Permission } from './permission.ts';

export type RoleDefinition = {
	readonly key: string;
	readonly name: Localized;
	readonly permissions: readonly Permission[];
	/** The permissions count only for the holder's own tickets. */
	readonly ownOnly: boolean;
};

const VIEW: readonly Permission[] = ['ticket.view', 'board.view', 'customer.view', 'equipment.view', 'catalog.view', 'org.view', 'people.view'];
// Whoever speaks to customers has to be able to explain their bill.
const DESK: readonly Permission[] = [
	...VIEW,
	'ticket.create',
	'ticket.comment',
	'ticket.edit',
	'ticket.share',
	'customer.edit',
	'equipment.edit',
	'statement.view'
];

/** The nine roles every company starts with; they can be copied and changed, not deleted. */
export const BUILTIN_ROLES: readonly RoleDefinition[] = [
	{
		key: 'administrator',
		name: { zh: '系统管理员', en: 'Administrator' },
		permissions: PERMISSIONS,
		ownOnly: false
	},
	{
		key: 'hq-operations',
		name: { zh: '总部运营', en: 'HQ operations' },
		permissions: [
			...DESK,
			'ticket.handle',
			'ticket.dispatch',
			'ticket.onBehalf',
			'ticket.cancel',
			'ticket.skip',
			'ticket.suspend',
			'ticket.reopen',
			'wall.view',
			'customer.reveal',
			'reply.edit',
			'audit.view',
			'notice.supervise'
		],
		ownOnly: false
	},
	{
		key: 'regional-manager',
		name: { zh: '大区经理', en: 'Regional manager' },
		permissions: [
			...DESK,
			'ticket.handle',
			'ticket.dispatch',
			'ticket.onBehalf',
			'ticket.cancel',
			'ticket.skip',
			'ticket.suspend',
			'ticket.reopen',
			'wall.view',
			'customer.reveal',
			'notice.supervise'
		],
		ownOnly: false
	},
	{
		key: 'dispatcher',
		name: { zh: '调度员', en: 'Dispatcher' },
		permissions: [...DESK, 'ticket.handle', 'ticket.dispatch', 'customer.reveal', 'notice.supervise'],
		ownOnly: false
	},
	{
		key: 'agent',
		name: { zh: '客服坐席', en: 'Agent' },
		permissions: [...DESK, 'ticket.handle', 'ticket.onBehalf', 'customer.reveal'],
		ownOnly: false
	},
	{
		key: 'technician',
		name: { zh: '技师', en: 'Technician' },
		permissions: [
			'ticket.view',
			'board.view',
			'ticket.work',
			'ticket.comment',
			'customer.reveal',
			'catalog.view',
			'equipment.view',
			'statement.view'
		],
		ownOnly: true
	},
	{
		key: 'warehouse',
		name: { zh: '仓库管理员', en: 'Warehouse' },
		permissions: [...VIEW, 'ticket.comment'],
		ownOnly: false
	},
	{
		key: 'finance',
		name: { zh: '财务', en: 'Finance' },
		permissions: [...VIEW, 'ticket.comment', 'statement.view', 'audit.view'],
		ownOnly: false
	},
	{
		key: 'viewer',
		name: { zh: '只读观察员', en: 'Viewer' },
		permissions: [...VIEW, 'wall.view'],
		ownOnly: false
	}
];
