import { m } from '#lib/paraglide/messages.js';
import type { Permission } from '#shared/domain/access/permission.ts';

export const permissionWords: Readonly<Record<Permission, () => string>> = {
	'ticket.view': m.shell_permission_ticket_view,
	'ticket.create': m.shell_permission_ticket_create,
	'ticket.handle': m.shell_permission_ticket_handle,
	'ticket.dispatch': m.shell_permission_ticket_dispatch,
	'ticket.work': m.shell_permission_ticket_work,
	'ticket.comment': m.shell_permission_ticket_comment,
	'ticket.onBehalf': m.shell_permission_ticket_on_behalf,
	'ticket.edit': m.shell_permission_ticket_edit,
	'ticket.cancel': m.shell_permission_ticket_cancel,
	'ticket.share': m.shell_permission_ticket_share,
	'board.view': m.shell_permission_board_view,
	'wall.view': m.shell_permission_wall_view,
	'customer.view': m.shell_permission_customer_view,
	'customer.edit': m.shell_permission_customer_edit,
	'customer.reveal': m.shell_permission_customer_reveal,
	'equipment.view': m.shell_permission_equipment_view,
	'equipment.edit': m.shell_permission_equipment_edit,
	'catalog.view': m.shell_permission_catalog_view,
	'statement.view': m.shell_permission_statement_view,
	'people.view': m.shell_permission_people_view,
	'people.edit': m.shell_permission_people_edit,
	'org.view': m.shell_permission_org_view,
	'org.edit': m.shell_permission_org_edit,
	'role.edit': m.shell_permission_role_edit,
	'reply.edit': m.shell_permission_reply_edit,
	'delivery.manage': m.shell_permission_delivery_manage,
	'audit.view': m.shell_permission_audit_view,
	'notice.supervise': m.shell_permission_notice_supervise
};
