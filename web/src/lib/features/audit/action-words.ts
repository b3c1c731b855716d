import { m } from '#lib/paraglide/messages.js';
import type { AuditAction, AuditKind } from '#shared/domain/audit/audit-action.ts';

const words: Readonly<Record<AuditAction, () => string>> = {
	'session.opened': m.admin_action_session_opened,
	'session.refused': m.admin_action_session_refused,
	'session.locked-out': m.admin_action_session_locked_out,
	'session.ended': m.admin_action_session_ended,
	'token.created': m.admin_action_token_created,
	'token.revoked': m.admin_action_token_revoked,
	'customer.created': m.admin_action_customer_created,
	'customer.changed': m.admin_action_customer_changed,
	'customer.phone-revealed': m.admin_action_phone_revealed,
	'equipment.created': m.admin_action_equipment_created,
	'equipment.changed': m.admin_action_equipment_changed,
	'unit.created': m.admin_action_unit_created,
	'unit.changed': m.admin_action_unit_changed,
	'person.created': m.admin_action_person_created,
	'person.changed': m.admin_action_person_changed,
	'person.password-changed': m.admin_action_password_changed,
	'person.handed-over': m.admin_action_person_handed_over,
	'role.created': m.admin_action_role_created,
	'role.changed': m.admin_action_role_changed,
	'role.deleted': m.admin_action_role_deleted,
	'scenario.created': m.admin_action_scenario_created,
	'scenario.changed': m.admin_action_scenario_changed,
	'scenario.published': m.admin_action_scenario_published,
	'scenario.migrated': m.admin_action_scenario_migrated,
	'scenario.module-switched': m.admin_action_module_switched,
	'endpoint.created': m.admin_action_endpoint_created,
	'endpoint.changed': m.admin_action_endpoint_changed,
	'reply.created': m.admin_action_reply_created,
	'reply.changed': m.admin_action_reply_changed,
	'reply.deleted': m.admin_action_reply_deleted,
	'reply.reordered': m.admin_action_reply_reordered,
	'link.created': m.admin_action_link_created,
	'delivery.retried': m.admin_action_delivery_retried,
	'delivery.dropped': m.admin_action_delivery_dropped,
	'delivery.repinned': m.admin_action_delivery_repinned,
	'projection.rebuilt': m.admin_action_rebuilt
};

/** An action this version has no words for is shown by its code: an audit log leaves nothing out. */
export const actionWords = (action: string): string => (action in words ? words[action as AuditAction]() : action);

export const kindWords: Readonly<Record<AuditKind, () => string>> = {
	session: m.admin_audit_kind_session,
	token: m.admin_audit_kind_token,
	customer: m.admin_audit_kind_customer,
	equipment: m.admin_audit_kind_equipment,
	unit: m.admin_audit_kind_unit,
	person: m.admin_audit_kind_person,
	role: m.admin_audit_kind_role,
	scenario: m.admin_audit_kind_scenario,
	endpoint: m.admin_audit_endpoints,
	reply: m.shell_nav_replies,
	link: m.admin_audit_kind_link,
	delivery: m.admin_audit_kind_delivery,
	projection: m.admin_audit_kind_projection
};
