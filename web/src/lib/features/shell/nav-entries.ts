import type { NavName } from '#lib/marks/nav-name.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Permission } from '#shared/domain/access/permission.ts';

export type NavEntry = {
	readonly name: NavName;
	readonly href: string;
	readonly label: () => string;
	/** Offered when the person holds it anywhere; undefined for everybody. */
	readonly permission?: Permission;
	readonly group: 'work' | 'admin';
	/** After G. */
	readonly key: string;
};

export const NAV_ENTRIES: readonly NavEntry[] = [
	{
		name: 'board',
		href: '/board',
		label: m.shell_nav_board,
		permission: 'board.view',
		group: 'work',
		key: 'b'
	},
	{
		name: 'tickets',
		href: '/tickets',
		label: m.shell_nav_tickets,
		permission: 'ticket.view',
		group: 'work',
		key: 't'
	},
	{ name: 'approvals', href: '/approvals', label: m.shell_nav_approvals, group: 'work', key: 'i' },
	{
		name: 'customers',
		href: '/customers',
		label: m.shell_nav_customers,
		permission: 'customer.view',
		group: 'work',
		key: 'c'
	},
	{
		name: 'equipment',
		href: '/equipment',
		label: m.shell_nav_equipment,
		permission: 'equipment.view',
		group: 'work',
		key: 'e'
	},
	{
		name: 'wall',
		href: '/wall',
		label: m.shell_nav_wall,
		permission: 'wall.view',
		group: 'work',
		key: 'w'
	},
	{
		name: 'organisation',
		href: '/organisation',
		label: m.shell_nav_organisation,
		permission: 'org.view',
		group: 'admin',
		key: 'o'
	},
	{
		name: 'people',
		href: '/people',
		label: m.shell_nav_people,
		permission: 'people.view',
		group: 'admin',
		key: 'p'
	},
	{
		name: 'roles',
		href: '/roles',
		label: m.shell_nav_roles,
		permission: 'people.view',
		group: 'admin',
		key: 'r'
	},
	{
		name: 'scenarios',
		href: '/scenarios',
		label: m.shell_nav_scenarios,
		permission: 'flow.edit',
		group: 'admin',
		key: 's'
	},
	{
		name: 'replies',
		href: '/replies',
		label: m.shell_nav_replies,
		permission: 'reply.edit',
		group: 'admin',
		key: 'q'
	},
	{
		name: 'deliveries',
		href: '/deliveries',
		label: m.shell_nav_deliveries,
		permission: 'delivery.manage',
		group: 'admin',
		key: 'd'
	},
	{
		name: 'comparison',
		href: '/comparison',
		label: m.shell_nav_comparison,
		permission: 'delivery.manage',
		group: 'admin',
		key: 'h'
	},
	{ name: 'audit', href: '/audit', label: m.admin_audit, permission: 'audit.view', group: 'admin', key: 'l' },
	{ name: 'developers', href: '/developers', label: m.shell_nav_developers, group: 'admin', key: 'a' }
];
