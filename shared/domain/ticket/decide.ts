import type { Permission } from '#shared/domain/access/permission.ts';
import { advance } from '#shared/domain/flow/advance.ts';
import type { FlowDefinition } from '#shared/domain/flow/definition.ts';
import type { Directory } from '#shared/domain/flow/directory.ts';
import { EMPTY_FLOW } from '#shared/domain/flow/empty-flow.ts';
import type { FlowActor, FlowCommand } from '#shared/domain/flow/flow-command.ts';
import type { StatementView } from '#shared/domain/settlement/statement-view.ts';
import { assert } from '#shared/kernel/assert.ts';
import { MINUTE } from '#shared/kernel/instant.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import type { DecidableCommand } from './decidable-command.ts';
import { decideLink } from './decide-link.ts';
import { decidePairing, type Pairing } from './decide-pairing.ts';
import { factsOf } from './facts-of.ts';
import { flowCommandOf } from './flow-command-of.ts';
import { initiatorOf } from './initiator-of.ts';
import { mindOthers } from './mind-others.ts';
import { tagsOf } from './tags-of.ts';
import type { TicketEvent } from './ticket-event.ts';
import type { TicketState, TicketSubject } from './ticket-state.ts';
import { urgeRefusal } from './urge-refusal.ts';

export type DecideContext = {
	readonly at: number;
	readonly actor: FlowActor;
	readonly definition: FlowDefinition;
	readonly nextId: () => string;
	/** Who is who, as far as it was looked up (`Directory`). */
	readonly directory?: Directory | undefined;
};

/** A customer may urge once in this time; more would only bury the first. */
export const URGE_INTERVAL_MINUTES = 10;

/** The first events of a new ticket: it is created and its flow starts. */
export function decideCreation(subject: TicketSubject, context: DecideContext): Result<readonly TicketEvent[]> {
	const started = advance({
		definition: context.definition,
		state: EMPTY_FLOW,
		command: { type: 'start' },
		context: { ...context, facts: factsOf(subject), initiator: initiatorOf(context.actor) }
	});
	if (!started.ok) return started;
	const { events } = started.value;
	return ok([{ type: 'ticket.created', subject }, ...events, ...tagsOf(events, context.definition, [])]);
}

/**
 * What a command makes of a ticket, or why it can't be. Pure: time, ids and the actor's permissions come in.
 * Refusals: those of `advance`, `ticket.forbidden`, `ticket.closed`, `ticket.unchanged`, `ticket.your-turn`, `ticket.urged-recently`, `ticket.statement-exists`,
 * `ticket.merged`, `ticket.open-children`, those of `decidePairing` and `decideLink`.
 */
export function decide(state: TicketState, command: DecidableCommand, context: DecideContext): Result<readonly TicketEvent[]> {
	if (state.mergedInto !== null && context.actor.kind !== 'system') return refuse('ticket.merged', { number: state.mergedInto.number });
	const decided = decideAlone(state, command, context);
	return decided.ok ? mindOthers(state, command, decided.value, context) : decided;
}

/** What a command makes of the ticket itself, before anybody thinks of its children. */
function decideAlone(state: TicketState, command: DecidableCommand, context: DecideContext): Result<readonly TicketEvent[]> {
	switch (command.type) {
		case 'ticket.comment':
			return comment(state, command, context);
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
		case 'statement.attach':
			return attachStatement(state, command.statement);
		case 'ticket.link':
		case 'ticket.unlink':
		case 'ticket.merge':
		case 'ticket.split':
			return pair(state, command, context);
		case 'link.add':
		case 'link.remove':
		case 'child.report':
		case 'comments.receive':
			return decideLink(state, command);
		case 'child.recall': {
			const canceled = flow(state, { type: 'cancel', reason: command.reason }, context);
			return canceled.ok ? ok([{ type: 'ticket.recalled', parent: command.parent }, ...canceled.value]) : canceled;
		}
		case 'ticket.occur': {
			// A customer may speak here, and no more.
			if (context.actor.kind === 'customer' || !may(context.actor, 'ticket.comment'))
				return refuse('ticket.forbidden', { permission: 'ticket.comment' });
			const heard = flow(state, { ...command, type: 'occur' }, context);
			return heard.ok && heard.value.length === 0 ? refuse('flow.not-waiting', {}, '/event') : heard;
		}
		default: {
			const order = flowCommandOf(command);
			assert(order, `a command that is nobody's: ${command.type}`);
			if (order.needs !== undefined && !may(context.actor, order.needs)) return refuse('ticket.forbidden', { permission: order.needs });
			const decided = flow(state, order.command, context);
			// Whoever has nothing here hands over nothing, and that is no entry.
			return command.type === 'people.handOver' && decided.ok && decided.value.length === 0 ? refuse('ticket.unchanged') : decided;
		}
	}
}

/** Work that was done again is billed anew: the bill of the first time is voided, and both are kept. */
function attachStatement({ statement: live, voidedStatements }: TicketState, statement: StatementView): Result<readonly TicketEvent[]> {
	if ([live, ...voidedStatements].some((known) => known?.id === statement.id)) return refuse('ticket.statement-exists');
	const attached: TicketEvent = { type: 'statement.attached', statement };
	if (live === null) return ok([attached]);
	return ok([{ type: 'statement.voided', statementId: live.id, number: live.number, reason: 'rework', replacedBy: statement.id }, attached]);
}

/** What the customer says may be what the flow waits for. */
function comment(
	state: TicketState,
	{ audience, text, photos }: Extract<DecidableCommand, { type: 'ticket.comment' }>,
	context: DecideContext
): Result<readonly TicketEvent[]> {
	if (!may(context.actor, 'ticket.comment')) return refuse('ticket.forbidden', { permission: 'ticket.comment' });
	const isCustomer = context.actor.kind === 'customer';
	if (isCustomer && audience === 'internal') return refuse('ticket.forbidden', { permission: 'ticket.comment' }, '/audience');
	const added: TicketEvent = { type: 'comment.added', audience, text, photos };
	if (!isCustomer || state.flow.status !== 'running') return ok([added]);
	const moved = flow(state, { type: 'occur', event: 'customer-reply', note: '' }, context);
	return moved.ok ? ok([added, ...moved.value]) : moved;
}

/** Merging ends this ticket's own flow: the other's goes on for both. */
function pair(state: TicketState, command: Pairing, context: DecideContext): Result<readonly TicketEvent[]> {
	const needs = command.type === 'ticket.merge' ? 'ticket.cancel' : 'ticket.edit';
	if (!may(context.actor, needs)) return refuse('ticket.forbidden', { permission: needs });
	const paired = decidePairing(state, command);
	if (!paired.ok || command.type !== 'ticket.merge') return paired;
	const canceled = flow(state, { type: 'cancel', reason: '' }, context);
	return canceled.ok ? ok([...paired.value, ...canceled.value]) : canceled;
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
		context: { ...context, facts: factsOf(state.subject), initiator: state.initiator }
	});
	return advanced.ok ? ok(advanced.value.events) : advanced;
}

/** The customer may speak and urge; the system may do what it was built to do; people need the permission. */
function may(actor: FlowActor, permission: Permission): boolean {
	if (actor.kind === 'user') return actor.permissions.includes(permission);
	return actor.kind === 'system' || permission === 'ticket.comment';
}
