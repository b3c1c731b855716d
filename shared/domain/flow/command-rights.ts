import type { Permission } from '#shared/domain/access/permission.ts';

/** The right that a command takes where the flow itself asks for none: whose work it is says nothing about who may do this. */
export const commandRights = {
	skip: 'ticket.skip',
	jump: 'ticket.jump',
	suspend: 'ticket.suspend',
	resume: 'ticket.suspend',
	reopen: 'ticket.reopen',
	cancel: 'ticket.cancel'
} as const satisfies Readonly<Record<string, Permission>>;
