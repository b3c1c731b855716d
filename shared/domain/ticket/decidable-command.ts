import type { FlowCommand } from '#shared/domain/flow/flow-command.ts';
import type { Person } from '#shared/domain/flow/flow-state.ts';
import type { StatementView } from '#shared/domain/settlement/statement-view.ts';
import type { LinkOrder } from './link-order.ts';
import type { TicketCommand } from './ticket-command.ts';
import type { TicketRef } from './ticket-link.ts';

/** Commands that name a person, with the person looked up. */
type Named<Type extends TicketCommand['type']> = Omit<Extract<TicketCommand, { type: Type }>, 'personId'> & { readonly person: Person };

/** Commands that name another ticket, with its number looked up. */
type Paired<Type extends TicketCommand['type']> = Omit<Extract<TicketCommand, { type: Type }>, 'otherId'> & { readonly other: TicketRef };

/** A person's command with its names looked up, or one that only the system gives. */
export type DecidableCommand =
	| Exclude<
			TicketCommand,
			{ type: 'ticket.assign' | 'ticket.transfer' | 'ticket.delegate' | 'ticket.addSign' } | { otherId: string } | { intoId: string }
	  >
	| Named<'ticket.transfer'>
	| Named<'ticket.delegate'>
	| Named<'ticket.addSign'>
	| Paired<'ticket.link'>
	| Paired<'ticket.unlink'>
	| { readonly type: 'ticket.merge'; readonly into: TicketRef & { readonly customerId: string; readonly closed: boolean } }
	| LinkOrder
	| { readonly type: 'ticket.assign'; readonly itemId: string; readonly technician: Person }
	| { readonly type: 'timer.fire'; readonly itemId: string; readonly what: 'deadline' | 'escalation' }
	| { readonly type: 'timer.fire'; readonly what: 'alarm'; readonly tokenId: string }
	| SystemCommand<'flow.migrate', 'migrate'>
	| SystemCommand<'people.handOver', 'hand-over'>
	| { readonly type: 'statement.attach'; readonly statement: StatementView };

type SystemCommand<Type extends string, Of extends FlowCommand['type']> = Omit<Extract<FlowCommand, { type: Of }>, 'type'> & { readonly type: Type };
