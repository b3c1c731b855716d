import Building2 from '@lucide/svelte/icons/building-2';
import Code from '@lucide/svelte/icons/code';
import Contact from '@lucide/svelte/icons/contact';
import LayoutDashboard from '@lucide/svelte/icons/layout-dashboard';
import MonitorPlay from '@lucide/svelte/icons/monitor-play';
import Send from '@lucide/svelte/icons/send';
import ShieldCheck from '@lucide/svelte/icons/shield-check';
import TicketsIcon from '@lucide/svelte/icons/tickets';
import UsersRound from '@lucide/svelte/icons/users-round';
import WashingMachine from '@lucide/svelte/icons/washing-machine';
import type { Component } from 'svelte';
<<<<<<< HEAD
=======
import { inBothLanguages } from '#lib/desk/in-both-languages.ts';
>>>>>>> ui-desk
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
<<<<<<< HEAD
		keywords: '看板 工单看板 board kanban kanban gongdankanban kb gdkb'
=======
		keywords: inBothLanguages(m.shell_words_board)
>>>>>>> ui-desk
	},
	{
		href: '/tickets',
		label: m.shell_nav_tickets,
		icon: TicketsIcon,
		permission: 'ticket.view',
		group: 'work',
		key: 't',
<<<<<<< HEAD
		keywords: '工单 列表 tickets work orders list gongdan liebiao gd gdlb'
=======
		keywords: inBothLanguages(m.shell_words_tickets)
>>>>>>> ui-desk
	},
	{
		href: '/customers',
		label: m.shell_nav_customers,
		icon: Contact,
		permission: 'customer.view',
		group: 'work',
		key: 'c',
<<<<<<< HEAD
		keywords: '客户 customers clients kehu kh'
=======
		keywords: inBothLanguages(m.shell_words_customers)
>>>>>>> ui-desk
	},
	{
		href: '/equipment',
		label: m.shell_nav_equipment,
		icon: WashingMachine,
		permission: 'equipment.view',
		group: 'work',
		key: 'e',
<<<<<<< HEAD
		keywords: '设备 equipment devices shebei sb'
=======
		keywords: inBothLanguages(m.shell_words_equipment)
>>>>>>> ui-desk
	},
	{
		href: '/wall',
		label: m.shell_nav_wall,
		icon: MonitorPlay,
		permission: 'wall.view',
		group: 'work',
		key: 'w',
<<<<<<< HEAD
		keywords: '大屏 指挥大屏 wall screen dashboard daping zhihuidaping dp zhdp'
=======
		keywords: inBothLanguages(m.shell_words_wall)
>>>>>>> ui-desk
	},
	{
		href: '/organisation',
		label: m.shell_nav_organisation,
		icon: Building2,
		permission: 'org.view',
		group: 'admin',
		key: 'o',
<<<<<<< HEAD
		keywords: '组织 架构 门店 大区 organisation organization units stores zuzhi jiagou mendian zz zzjg'
=======
		keywords: inBothLanguages(m.shell_words_organisation)
>>>>>>> ui-desk
	},
	{
		href: '/people',
		label: m.shell_nav_people,
		icon: UsersRound,
		permission: 'people.view',
		group: 'admin',
		key: 'p',
<<<<<<< HEAD
		keywords: '人员 员工 账号 people staff accounts renyuan yuangong ry'
=======
		keywords: inBothLanguages(m.shell_words_people)
>>>>>>> ui-desk
	},
	{
		href: '/roles',
		label: m.shell_nav_roles,
		icon: ShieldCheck,
		permission: 'people.view',
		group: 'admin',
		key: 'r',
<<<<<<< HEAD
		keywords: '角色 权限 roles permissions juese quanxian js qx jsqx'
=======
		keywords: inBothLanguages(m.shell_words_roles)
>>>>>>> ui-desk
	},
	{
		href: '/deliveries',
		label: m.shell_nav_deliveries,
		icon: Send,
		permission: 'delivery.manage',
		group: 'admin',
		key: 'd',
<<<<<<< HEAD
		keywords: '投递 消息 重试 deliveries outbox retry toudi xiaoxi td'
	},
	{
		href: '/developers',
		label: m.shell_nav_developers,
		icon: Code,
		group: 'admin',
		key: 'a',
		keywords: '开发者 接口 文档 developers api docs kaifazhe jiekou wendang kfz jk'
	}
=======
		keywords: inBothLanguages(m.shell_words_deliveries)
	},
	{ href: '/developers', label: m.shell_nav_developers, icon: Code, group: 'admin', key: 'a', keywords: inBothLanguages(m.shell_words_developers) }
>>>>>>> ui-desk
];
