import type { Permission } from '#shared/domain/access/permission.ts';
import { advance } from '#shared/domain/flow/advance.ts';
import type { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { EMPTY_FLOW } from '#shared/domain/flow/empty-flow.ts';
import type { FlowActor, FlowCommand } from '#shared/domain/flow/flow-command.ts';
import type { StatementView } from '#shared/domain/settlement/statement-view.ts';
import { assertNever } from '#shared/kernel/assert.ts';
import { MINUTE } from '#shared/kernel/instant.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { factsOf } from './facts-of.ts';
import type { TicketCommand } from './ticket-command.ts';
import type { TicketEvent } from './ticket-event.ts';
import type { TicketState, TicketSubject } from './ticket-state.ts';
import { urgeRefusal } from './urge-refusal.ts';

/** A person's command with its names looked up, or one that only the system gives. */
export type DecidableCommand =
	| Exclude<TicketCommand, { type: 'ticket.assign' }>
	| {
			readonly type: 'ticket.assign';
			readonly itemId: string;
			readonly technician: { readonly id: string; readonly name: string };
	  }
	| {
			readonly type: 'timer.fire';
			readonly itemId: string;
			readonly what: 'deadline' | 'escalation';
	  }
	| { readonly type: 'statement.attach'; readonly statement: StatementView };

export type DecideContext = {
	readonly at: number;
	readonly actor: FlowActor;
	readonly definition: FlowDefinition;
	readonly nextId: () => string;
};

/** A customer may urge once in this time; more would only bury the first. */
export const URGE_INTERVAL_MINUTES = 10;

/** The first events of a new ticket: it is created and its flow starts. */
export function decideCreation(subject: TicketSubject, context: DecideContext): Result<readonly TicketEvent[]> {
	const started = advance({
		definition: context.definition,
		state: EMPTY_FLOW,
		command: { type: 'start' },
		context: { ...context, facts: factsOf(subject) }
	});
	return started.ok ? ok([{ type: 'ticket.created', subject }, ...started.value.events]) : started;
}

/**
 * What a command makes of a ticket, or why it can't be. Pure: time, ids and the actor's permissions come in.
 * Refusals: those of `advance`, `ticket.forbidden`, `ticket.closed`, `ticket.unchanged`, `ticket.your-turn`, `ticket.urged-recently`, `ticket.statement-exists`.
 */
export function decide(state: TicketState, command: DecidableCommand, context: DecideContext): Result<readonly TicketEvent[]> {
	switch (command.type) {
		case 'ticket.comment':
			if (!may(context.actor, 'ticket.comment')) return refuse('ticket.forbidden', { permission: 'ticket.comment' });
			if (context.actor.kind === 'customer' && command.audience === 'internal')
				return refuse('ticket.forbidden', { permission: 'ticket.comment' }, '/audience');
			return ok([
				{
					type: 'comment.added',
					audience: command.audience,
					text: command.text,
					photos: command.photos
				}
			]);
		case 'ticket.urge':
			return urge(state, context);
		case 'ticket.prioritise':
			if (!may(context.actor, 'ticket.edit')) return refuse('ticket.forbidden', { permission: 'ticket.edit' });
			if (state.closedAt !== null) return refuse('ticket.closed');
			if (command.priority === state.subject.priority) return refuse('ticket.unchanged', {}, '/priority');
			return ok([
				{
					type: 'ticket.prioritised',
					before: state.subject.priority,
					priority: command.priority
				}
			]);
		case 'ticket.retitle':
			if (!may(context.actor, 'ticket.edit')) return refuse('ticket.forbidden', { permission: 'ticket.edit' });
			if (state.closedAt !== null) return refuse('ticket.closed');
			if (command.title === state.subject.title) return refuse('ticket.unchanged', {}, '/title');
			return ok([
				{
					type: 'ticket.retitled',
					before: state.subject.title,
					title: command.title
				}
			]);
		case 'ticket.cancel':
			if (!may(context.actor, 'ticket.cancel')) return refuse('ticket.forbidden', { permission: 'ticket.cancel' });
			return flow(state, { type: 'cancel', reason: command.reason }, context);
		case 'statement.attach':
			return attachStatement(state, command.statement);
		case 'timer.fire':
			return flow(state, { type: 'lapse', itemId: command.itemId, what: command.what }, context);
		case 'ticket.submit':
			return flow(
				state,
				{
					type: 'submit',
					itemId: command.itemId,
					outcome: command.outcome,
					answers: command.answers
				},
				context
			);
		case 'ticket.claim':
			return flow(state, { type: 'claim', itemId: command.itemId }, context);
		case 'ticket.assign':
			return flow(state, { type: 'assign', itemId: command.itemId, person: command.technician }, context);
		case 'ticket.depart':
			return flow(state, { type: 'depart', itemId: command.itemId }, context);
		case 'ticket.checkIn':
			return flow(
				state,
				{
					type: 'check-in',
					itemId: command.itemId,
					location: command.location
				},
				context
			);
		case 'ticket.return':
			return flow(state, { type: 'return', itemId: command.itemId, reason: command.reason }, context);
		default:
			return assertNever(command, 'unknown ticket command');
	}
}

/** Work that was done again is billed anew: the bill of the first time is voided, and both are kept. */
function attachStatement({ statement: live, voidedStatements }: TicketState, statement: StatementView): Result<readonly TicketEvent[]> {
	if ([live, ...voidedStatements].some((known) => known?.id === statement.id)) return refuse('ticket.statement-exists');
	const attached: TicketEvent = { type: 'statement.attached', statement };
	if (live === null) return ok([attached]);
	return ok([{ type: 'statement.voided', statementId: live.id, number: live.number, reason: 'rework', replacedBy: statement.id }, attached]);
}

function urge(state: TicketState, { actor, at }: DecideContext): Result<readonly TicketEvent[]> {
	if (!may(actor, 'ticket.comment')) return refuse('ticket.forbidden', { permission: 'ticket.comment' });
	const pointless = urgeRefusal(state, actor);
	if (pointless !== undefined) return pointless;
	const waitMs = (state.lastUrgedAt ?? -Infinity) + URGE_INTERVAL_MINUTES * MINUTE - at;
	return waitMs > 0 ? refuse('ticket.urged-recently', { minutes: Math.ceil(waitMs / MINUTE) }) : ok([{ type: 'ticket.urged' }]);
}

function flow(state: TicketState, command: FlowCommand, context: DecideContext): Result<readonly TicketEvent[]> {
	const advanced = advance({
		definition: context.definition,
		state: state.flow,
		command,
		context: { ...context, facts: factsOf(state.subject) }
	});
	return advanced.ok ? ok(advanced.value.events) : advanced;
}

/** The customer may speak and urge; the system may do what it was built to do; people need the permission. */
function may(actor: FlowActor, permission: Permission): boolean {
	if (actor.kind === 'user') return actor.permissions.includes(permission);
	return actor.kind === 'system' || permission === 'ticket.comment';
}
