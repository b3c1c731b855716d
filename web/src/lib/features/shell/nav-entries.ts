import Building2 from '@lucide/svelte/icons/building-2';
import Code from '@lucide/svelte/icons/code';
import Contact from '@lucide/svelte/icons/contact';
import LayoutDashboard from '@lucide/svelte/icons/layout-dashboard';
import MessagesSquare from '@lucide/svelte/icons/messages-square';
import MonitorPlay from '@lucide/svelte/icons/monitor-play';
import ScrollText from '@lucide/svelte/icons/scroll-text';
import Send from '@lucide/svelte/icons/send';
import ShieldCheck from '@lucide/svelte/icons/shield-check';
import TicketsIcon from '@lucide/svelte/icons/tickets';
import UsersRound from '@lucide/svelte/icons/users-round';
import WashingMachine from '@lucide/svelte/icons/washing-machine';
import type { Component } from 'svelte';
import { m } from '#lib/paraglide/messages.js';
import type { Permission } from '#shared/domain/access/permission.ts';

export type NavName =
	| 'board'
	| 'tickets'
	| 'customers'
	| 'equipment'
	| 'wall'
	| 'organisation'
	| 'people'
	| 'roles'
	| 'replies'
	| 'deliveries'
	| 'audit'
	| 'developers';

export type NavEntry = {
	readonly name: NavName;
	readonly href: string;
	readonly label: () => string;
	readonly icon: Component<{ size?: number; class?: string }>;
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
		icon: LayoutDashboard,
		permission: 'board.view',
		group: 'work',
		key: 'b'
	},
	{
		name: 'tickets',
		href: '/tickets',
		label: m.shell_nav_tickets,
		icon: TicketsIcon,
		permission: 'ticket.view',
		group: 'work',
		key: 't'
	},
	{
		name: 'customers',
		href: '/customers',
		label: m.shell_nav_customers,
		icon: Contact,
		permission: 'customer.view',
		group: 'work',
		key: 'c'
	},
	{
		name: 'equipment',
		href: '/equipment',
		label: m.shell_nav_equipment,
		icon: WashingMachine,
		permission: 'equipment.view',
		group: 'work',
		key: 'e'
	},
	{
		name: 'wall',
		href: '/wall',
		label: m.shell_nav_wall,
		icon: MonitorPlay,
		permission: 'wall.view',
		group: 'work',
		key: 'w'
	},
	{
		name: 'organisation',
		href: '/organisation',
		label: m.shell_nav_organisation,
		icon: Building2,
		permission: 'org.view',
		group: 'admin',
		key: 'o'
	},
	{
		name: 'people',
		href: '/people',
		label: m.shell_nav_people,
		icon: UsersRound,
		permission: 'people.view',
		group: 'admin',
		key: 'p'
	},
	{
		name: 'roles',
		href: '/roles',
		label: m.shell_nav_roles,
		icon: ShieldCheck,
		permission: 'people.view',
		group: 'admin',
		key: 'r'
	},
	{
		name: 'replies',
		href: '/replies',
		label: m.shell_nav_replies,
		icon: MessagesSquare,
		permission: 'reply.edit',
		group: 'admin',
		key: 'q'
	},
	{
		name: 'deliveries',
		href: '/deliveries',
		label: m.shell_nav_deliveries,
		icon: Send,
		permission: 'delivery.manage',
		group: 'admin',
		key: 'd'
	},
	{ name: 'audit', href: '/audit', label: m.admin_audit, icon: ScrollText, permission: 'audit.view', group: 'admin', key: 'l' },
	{ name: 'developers', href: '/developers', label: m.shell_nav_developers, icon: Code, group: 'admin', key: 'a' }
];
