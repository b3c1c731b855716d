import Building2 from '@lucide/svelte/icons/building-2';
import Code from '@lucide/svelte/icons/code';
import Contact from '@lucide/svelte/icons/contact';
import LayoutDashboard from '@lucide/svelte/icons/layout-dashboard';
import MonitorPlay from '@lucide/svelte/icons/monitor-play';
import ScrollText from '@lucide/svelte/icons/scroll-text';
import Send from '@lucide/svelte/icons/send';
import ShieldCheck from '@lucide/svelte/icons/shield-check';
import TicketsIcon from '@lucide/svelte/icons/tickets';
import UsersRound from '@lucide/svelte/icons/users-round';
import WashingMachine from '@lucide/svelte/icons/washing-machine';
import type { Component } from 'svelte';
import { inBothLanguages } from '#lib/desk/in-both-languages.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Permission } from '#shared/domain/access/permission.ts';

export type NavEntry = {
	readonly href: string;
	readonly label: () => string;
	readonly icon: Component<{ size?: number; class?: string }>;
	/** Offered when the person holds it anywhere; undefined for everybody. */
	readonly permission?: Permission;
	readonly group: 'work' | 'admin';
	/** After G. */
	readonly key: string;
	/** What people may type for it in the palette besides its label: Chinese, English, pinyin and its initials. */
	readonly keywords: string;
};

export const NAV_ENTRIES: readonly NavEntry[] = [
	{
		href: '/board',
		label: m.shell_nav_board,
		icon: LayoutDashboard,
		permission: 'board.view',
		group: 'work',
		key: 'b',
		keywords: inBothLanguages(m.shell_words_board)
	},
	{
		href: '/tickets',
		label: m.shell_nav_tickets,
		icon: TicketsIcon,
		permission: 'ticket.view',
		group: 'work',
		key: 't',
		keywords: inBothLanguages(m.shell_words_tickets)
	},
	{
		href: '/customers',
		label: m.shell_nav_customers,
		icon: Contact,
		permission: 'customer.view',
		group: 'work',
		key: 'c',
		keywords: inBothLanguages(m.shell_words_customers)
	},
	{
		href: '/equipment',
		label: m.shell_nav_equipment,
		icon: WashingMachine,
		permission: 'equipment.view',
		group: 'work',
		key: 'e',
		keywords: inBothLanguages(m.shell_words_equipment)
	},
	{
		href: '/wall',
		label: m.shell_nav_wall,
		icon: MonitorPlay,
		permission: 'wall.view',
		group: 'work',
		key: 'w',
		keywords: inBothLanguages(m.shell_words_wall)
	},
	{
		href: '/organisation',
		label: m.shell_nav_organisation,
		icon: Building2,
		permission: 'org.view',
		group: 'admin',
		key: 'o',
		keywords: inBothLanguages(m.shell_words_organisation)
	},
	{
		href: '/people',
		label: m.shell_nav_people,
		icon: UsersRound,
		permission: 'people.view',
		group: 'admin',
		key: 'p',
		keywords: inBothLanguages(m.shell_words_people)
	},
	{
		href: '/roles',
		label: m.shell_nav_roles,
		icon: ShieldCheck,
		permission: 'people.view',
		group: 'admin',
		key: 'r',
		keywords: inBothLanguages(m.shell_words_roles)
	},
	{
		href: '/deliveries',
		label: m.shell_nav_deliveries,
		icon: Send,
		permission: 'delivery.manage',
		group: 'admin',
		key: 'd',
		keywords: inBothLanguages(m.shell_words_deliveries)
	},
	{
		href: '/audit',
		label: m.admin_audit,
		icon: ScrollText,
		permission: 'audit.view',
		group: 'admin',
		key: 'l',
		keywords: inBothLanguages(m.admin_words_audit)
	},
	{ href: '/developers', label: m.shell_nav_developers, icon: Code, group: 'admin', key: 'a', keywords: inBothLanguages(m.shell_words_developers) }
];
