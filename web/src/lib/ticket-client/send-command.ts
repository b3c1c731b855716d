import { type ApiResult, request } from '#lib/api-client.ts';
import type { CommandReceipt } from '#shared/contract/http/ticket.ts';
import type { TicketCommand } from '#shared/domain/ticket/ticket-command.ts';

export type SentCommand = {
	readonly ticketId: string;
	/** The same for every try of one intention, so that a lost answer does nothing twice. */
	readonly commandId: string;
	/** The version the person was looking at; left out where somebody else's change can't matter (a comment). */
	readonly expectedVersion?: number;
	readonly command: TicketCommand;
};

export function sendCommand({ ticketId, ...envelope }: SentCommand): Promise<ApiResult<CommandReceipt>> {
	return request({ path: `/api/v1/tickets/${ticketId}/commands`, method: 'POST', body: envelope, repeatable: true });
}
