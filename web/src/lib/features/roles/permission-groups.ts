import { m } from '#lib/paraglide/messages.js';
import { PERMISSIONS, type Permission } from '#shared/domain/access/permission.ts';

export type PermissionGroup = { readonly key: string; readonly title: () => string; readonly permissions: readonly Permission[] };

const GROUPS: readonly { readonly key: string; readonly title: () => string; readonly prefixes: readonly string[] }[] = [
	{ key: 'ticket', title: m.admin_group_ticket, prefixes: ['ticket'] },
	{ key: 'view', title: m.admin_group_view, prefixes: ['board', 'wall', 'notice'] },
	{ key: 'customer', title: m.admin_group_customer, prefixes: ['customer', 'equipment'] },
	{ key: 'money', title: m.admin_group_money, prefixes: ['catalog', 'statement'] },
	{ key: 'admin', title: m.admin_group_admin, prefixes: ['people', 'org', 'role', 'flow', 'reply', 'delivery', 'audit'] }
];

/** Every permission once, in the order of the domain; one with an unknown prefix stands with administration rather than nowhere. */
export const PERMISSION_GROUPS: readonly PermissionGroup[] = GROUPS.map(({ key, title, prefixes }) => ({
	key,
	title,
	permissions: PERMISSIONS.filter((permission) => {
		const prefix = permission.split('.')[0] ?? '';
		return prefixes.includes(prefix) || (key === 'admin' && !GROUPS.some((group) => group.prefixes.includes(prefix)));
	})
}));

/** One line on what the permission lets a person do, beside its name in `permissionWords`. */
export const permissionHelp: Readonly<Record<Permission, () => string>> = {
	'ticket.view': m.admin_help_ticket_view,
	'ticket.create': m.admin_help_ticket_create,
	'ticket.handle': m.admin_help_ticket_handle,
	'ticket.dispatch': m.admin_help_ticket_dispatch,
	'ticket.work': m.admin_help_ticket_work,
	'ticket.comment': m.admin_help_ticket_comment,
	'ticket.onBehalf': m.admin_help_ticket_on_behalf,
	'ticket.edit': m.admin_help_ticket_edit,
	'ticket.cancel': m.admin_help_ticket_cancel,
	'ticket.share': m.admin_help_ticket_share,
	'board.view': m.admin_help_board_view,
	'wall.view': m.admin_help_wall_view,
	'customer.view': m.admin_help_customer_view,
	'customer.edit': m.admin_help_customer_edit,
	'customer.reveal': m.admin_help_customer_reveal,
	'equipment.view': m.admin_help_equipment_view,
	'equipment.edit': m.admin_help_equipment_edit,
	'catalog.view': m.admin_help_catalog_view,
	'statement.view': m.admin_help_statement_view,
	'people.view': m.admin_help_people_view,
	'people.edit': m.admin_help_people_edit,
	'org.view': m.admin_help_org_view,
	'org.edit': m.admin_help_org_edit,
	'role.edit': m.admin_help_role_edit,
	'reply.edit': m.admin_help_reply_edit,
	'delivery.manage': m.admin_help_delivery_manage,
	'audit.view': m.admin_help_audit_view,
	'ticket.skip': m.admin_help_ticket_skip,
	'ticket.suspend': m.admin_help_ticket_suspend,
	'ticket.reopen': m.admin_help_ticket_reopen,
	'ticket.jump': m.admin_help_ticket_jump,
	'flow.edit': m.admin_help_flow_edit,
	'notice.supervise': m.admin_help_notice_supervise
};
