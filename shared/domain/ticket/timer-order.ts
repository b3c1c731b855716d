import type { DecidableCommand } from './decidable-command.ts';
import type { TicketTimer } from './timers-of.ts';

/**
 * What a timer asks of the ticket when it fires. The id names the timer itself, with its moment, so that the alarm and the net under it
 * can't both count, and a step that comes round again has a timer of its own.
 */
export function timerOrder(timer: TicketTimer): { readonly commandId: string; readonly command: DecidableCommand } {
	if (timer.what === 'alarm')
		return {
			commandId: `timer:alarm:${timer.tokenId}:${timer.nodeId}:${timer.at}`,
			command: { type: 'timer.fire', what: 'alarm', tokenId: timer.tokenId }
		};
	const { what, itemId, at } = timer;
	return { commandId: `timer:${what}:${itemId}:${at}`, command: { type: 'timer.fire', itemId, what } };
}
