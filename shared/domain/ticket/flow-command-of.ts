import type { Permission } from '#shared/domain/access/permission.ts';
import { commandRights } from '#shared/domain/flow/command-rights.ts';
import type { FlowCommand } from '#shared/domain/flow/flow-command.ts';
import type { DecidableCommand } from './decidable-command.ts';

/** A command that is the flow's to carry out, and the right it takes where the flow itself asks for none. */
export type FlowOrder = { readonly command: FlowCommand; readonly needs?: Permission };

/** The engine's command behind a ticket's; undefined for those that are the ticket's own. */
export function flowCommandOf(command: DecidableCommand): FlowOrder | undefined {
	switch (command.type) {
		case 'ticket.submit':
			return { command: { ...command, type: 'submit' } };
		case 'ticket.claim':
			return { command: { ...command, type: 'claim' } };
		case 'ticket.release':
			return { command: { ...command, type: 'release' } };
		case 'ticket.depart':
			return { command: { ...command, type: 'depart' } };
		case 'ticket.return':
			return { command: { ...command, type: 'return' } };
		case 'ticket.checkIn':
			return { command: { ...command, type: 'check-in' } };
		case 'ticket.assign':
			return { command: { type: 'assign', itemId: command.itemId, person: command.technician } };
		case 'ticket.transfer':
			return { command: { ...command, type: 'transfer' } };
		case 'ticket.delegate':
			return { command: { ...command, type: 'delegate' } };
		case 'ticket.addSign':
			return { command: { ...command, type: 'add-sign' } };
		case 'ticket.removeSign':
			return { command: { ...command, type: 'remove-sign' } };
		case 'ticket.withdraw':
			return { command: { ...command, type: 'withdraw' } };
		case 'ticket.skip':
			return { command: { ...command, type: 'skip' }, needs: commandRights.skip };
		case 'ticket.jump':
			return { command: { ...command, type: 'jump' }, needs: commandRights.jump };
		case 'ticket.suspend':
			return { command: { ...command, type: 'suspend' }, needs: commandRights.suspend };
		case 'ticket.resume':
			return { command: { type: 'resume' }, needs: commandRights.resume };
		case 'ticket.reopen':
			return { command: { ...command, type: 'reopen' }, needs: commandRights.reopen };
		case 'ticket.cancel':
			return { command: { type: 'cancel', reason: command.reason }, needs: commandRights.cancel };
		case 'flow.migrate':
			return { command: { ...command, type: 'migrate' }, needs: 'flow.edit' };
		case 'timer.fire':
			return { command: command.what === 'alarm' ? { type: 'elapse', tokenId: command.tokenId } : { ...command, type: 'lapse' } };
		case 'people.handOver':
			return { command: { ...command, type: 'hand-over' } };
		default:
			return undefined;
	}
}
