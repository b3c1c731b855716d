/** Everything a role may hold, in the order the roles matrix shows it. Names are stable: they are stored in D1 and in tokens. */
export const PERMISSIONS = [
	'ticket.view',
	'ticket.create',
	'ticket.handle',
	'ticket.dispatch',
	'ticket.work',
	'ticket.comment',
	'ticket.onBehalf',
	'ticket.edit',
	'ticket.cancel',
	'ticket.share',
	/** Through the green channel: a step is passed over, with a reason. */
	'ticket.skip',
	'ticket.suspend',
	'ticket.reopen',
	/** Moves a ticket to any node, as administrators do. */
	'ticket.jump',
	'board.view',
	'wall.view',
	'customer.view',
	'customer.edit',
	'customer.reveal',
	'equipment.view',
	'equipment.edit',
	'catalog.view',
	'statement.view',
	'people.view',
	'people.edit',
	'org.view',
	'org.edit',
	'role.edit',
	'flow.edit',
	'reply.edit',
	'delivery.manage',
	'audit.view',
	'notice.supervise'
] as const;

export type Permission = (typeof PERMISSIONS)[number];

const known: ReadonlySet<string> = new Set(PERMISSIONS);

export const isPermission = (value: string): value is Permission => known.has(value);
