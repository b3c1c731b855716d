/** What the audit log is about; `<kind>.<what happened>` is an action. */
export const AUDIT_KINDS = [
	'session',
	'token',
	'customer',
	'equipment',
	'unit',
	'person',
	'role',
	'reply',
	'scenario',
	'endpoint',
	'link',
	'delivery',
	'projection'
] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

/** Everything that is written down. Names are stable: they are stored. */
export const AUDIT_ACTIONS = [
	'session.opened',
	'session.refused',
	'session.locked-out',
	'session.ended',
	'token.created',
	'token.revoked',
	'customer.created',
	'customer.changed',
	'customer.phone-revealed',
	'equipment.created',
	'equipment.changed',
	'unit.created',
	'unit.changed',
	'person.created',
	'person.changed',
	'person.password-changed',
	'person.handed-over',
	'role.created',
	'role.changed',
	'role.deleted',
	'scenario.created',
	'scenario.changed',
	'scenario.published',
	'scenario.migrated',
	'scenario.module-switched',
	'endpoint.created',
	'endpoint.changed',
	'reply.created',
	'reply.changed',
	'reply.deleted',
	'reply.reordered',
	'link.created',
	'delivery.retried',
	'delivery.dropped',
	'delivery.repinned',
	'projection.rebuilt'
] as const satisfies readonly `${AuditKind}.${string}`[];
export type AuditAction = (typeof AUDIT_ACTIONS)[number];
