import type { DecidableCommand } from '#shared/domain/ticket/decidable-command.ts';
import type { Deps } from '#worker/deps.ts';

type Telling = {
	readonly ticketId: string;
	readonly commandId: string;
	readonly command: DecidableCommand;
	/** Refusals besides `ticket.unchanged` that mean that there is nothing left to do. */
	readonly bears?: readonly string[];
};

/** Gives another ticket a command of the system's. Rejects when it can't take it now, so that it is told again. */
export async function tellTicket({ env }: Deps, { ticketId, commandId, command, bears = [] }: Telling): Promise<void> {
	const answer = await env.TICKET.getByName(ticketId).command({ commandId, by: { kind: 'system' }, command });
	if (!answer.ok && answer.error.code !== 'ticket.unchanged' && !bears.includes(answer.error.code))
		throw new Error(`${ticketId} refused ${command.type}: ${answer.error.code}`);
}
