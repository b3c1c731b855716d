import type { Answers } from '#shared/domain/form/answers.ts';
import { validateAnswers } from '#shared/domain/form/validate-answers.ts';
import { assert } from '#shared/kernel/assert.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { checkMayAct } from './check-may-act.ts';
import type { FlowDefinition } from './definition.ts';
import { enterNode } from './enter-node.ts';
import { findHumanNode, findNode } from './find-node.ts';
import type { FlowCommand, FlowContext } from './flow-command.ts';
import type { FlowEvent } from './flow-event.ts';
import type { FlowState, WorkItem } from './flow-state.ts';
import { followEdge } from './follow-edge.ts';
import { previousNodeId } from './previous-node-id.ts';
import { emit, type Run } from './run.ts';
import { workCompleted } from './work-completed.ts';

export type Advance = {
	readonly state: FlowState;
	readonly events: readonly FlowEvent[];
};

/**
 * The pure flow engine: what a command makes of a flow, or why it can't be. The definition decides everything; no node of any
 * company's flow is known here. Refusals: `flow.not-running`, `flow.item-not-open`, `flow.not-yours`, `flow.no-such-outcome`,
 * `flow.needs-dispatch`, `flow.not-on-site`, `flow.already-departed`, `flow.already-checked-in`, `flow.check-in-first`,
 * `flow.already-claimed`, `flow.already-assigned`, `flow.nothing-to-return-to`, `flow.not-returnable`, and those of `validateAnswers`.
 */
export function advance({
	definition,
	state,
	command,
	context
}: {
	definition: FlowDefinition;
	state: FlowState;
	command: FlowCommand;
	context: FlowContext;
}): Result<Advance> {
	const run: Run = { state, events: [], definition, context };
	const refusal = perform(run, command);
	return refusal ?? ok({ state: run.state, events: run.events });
}

type Refused = ReturnType<typeof refuse> | undefined;

function perform(run: Run, command: FlowCommand): Refused {
	if (command.type === 'start') {
		assert(run.state.visits.length === 0, 'a flow starts once');
		const start = run.definition.nodes.find((node) => node.kind === 'start');
		assert(start, 'a flow has a start');
		enterNode(run, start.id);
		return;
	}
	if (run.state.status !== 'running') return refuse('flow.not-running', { status: run.state.status });
	if (command.type === 'cancel') return void emit(run, { type: 'flow.canceled', reason: command.reason });
	const item = run.state.items.find((candidate) => candidate.id === command.itemId);
	if (item === undefined) return refuse('flow.item-not-open', {}, '/itemId');
	switch (command.type) {
		case 'lapse':
			return void lapse(run, item, command.what);
		case 'claim':
			return claim(run, item);
		case 'assign':
			return assign(run, item, command.person);
		case 'depart':
			return depart(run, item);
		case 'check-in':
			return checkIn(run, item, command.location);
		case 'return':
			return sendBack(run, item, command.reason);
		case 'submit':
			return submit(run, item, command);
	}
}

function lapse(run: Run, item: WorkItem, what: 'deadline' | 'escalation'): void {
	if (item.dueAt === null) return;
	// A timer may fire twice (the alarm and the cron's net); only the first one tells anything.
	if (what === 'deadline' && item.overdueAt === null)
		emit(run, {
			type: 'item.overdue',
			itemId: item.id,
			nodeId: item.nodeId,
			dueAt: item.dueAt
		});
	if (what === 'escalation' && item.escalatedAt === null)
		emit(run, {
			type: 'item.escalated',
			itemId: item.id,
			nodeId: item.nodeId,
			dueAt: item.dueAt
		});
}

function claim(run: Run, item: WorkItem): Refused {
	const { actor } = run.context;
	if (item.holder.kind !== 'group')
		return refuse('flow.already-claimed', {
			by: item.holder.kind === 'person' ? item.holder.name : ''
		});
	if (actor.kind !== 'user' || !actor.permissions.includes(item.holder.permission)) return refuse('flow.not-yours');
	emit(run, {
		type: 'item.claimed',
		itemId: item.id,
		before: item.holder,
		holder: { kind: 'person', id: actor.id, name: actor.name }
	});
}

function assign(run: Run, item: WorkItem, person: { readonly id: string; readonly name: string }): Refused {
	const node = findHumanNode(run.definition, item.nodeId);
	if (node.kind !== 'dispatch' && node.kind !== 'on-site') return refuse('flow.needs-dispatch');
	const { actor } = run.context;
	if (actor.kind === 'customer' || (actor.kind === 'user' && !actor.permissions.includes('ticket.dispatch'))) return refuse('flow.not-yours');
	if (node.kind === 'on-site' && item.holder.kind === 'person' && item.holder.id === person.id)
		return refuse('flow.already-assigned', { name: person.name }, '/technicianId');
	emit(run, {
		type: 'item.assigned',
		itemId: item.id,
		nodeId: node.id,
		before: run.state.dispatched,
		person
	});
	if (node.kind !== 'dispatch') return;
	const outcome = node.outcomes[0];
	assert(outcome, 'a dispatch node has an outcome');
	leave(run, item, { outcome: outcome.key, answers: {}, onBehalf: false });
}

function depart(run: Run, item: WorkItem): Refused {
	if (findNode(run.definition, item.nodeId).kind !== 'on-site') return refuse('flow.not-on-site');
	const denied = checkMayAct(run.context, item, { onBehalf: false });
	if (denied) return denied;
	if (item.checkedInAt !== null) return refuse('flow.already-checked-in');
	if (item.stage === 'enroute') return refuse('flow.already-departed');
	emit(run, { type: 'item.departed', itemId: item.id, before: item.stage });
}

function checkIn(run: Run, item: WorkItem, location: { readonly lat: number; readonly lng: number } | null): Refused {
	if (findNode(run.definition, item.nodeId).kind !== 'on-site') return refuse('flow.not-on-site');
	const denied = checkMayAct(run.context, item, { onBehalf: false });
	if (denied) return denied;
	if (item.checkedInAt !== null) return refuse('flow.already-checked-in');
	emit(run, {
		type: 'item.checked-in',
		itemId: item.id,
		before: item.stage,
		location
	});
}

function sendBack(run: Run, item: WorkItem, reason: string): Refused {
	const denied = checkMayAct(run.context, item, { onBehalf: false });
	if (denied) return denied;
	if (!findHumanNode(run.definition, item.nodeId).returnable) return refuse('flow.not-returnable');
	const toNodeId = previousNodeId(run.definition, run.state, item.nodeId);
	if (toNodeId === undefined) return refuse('flow.nothing-to-return-to');
	emit(run, {
		type: 'item.returned',
		itemId: item.id,
		nodeId: item.nodeId,
		toNodeId,
		reason
	});
	emit(run, { type: 'node.left', nodeId: item.nodeId, outcome: null });
	enterNode(run, toNodeId);
}

function submit(run: Run, item: WorkItem, command: Extract<FlowCommand, { type: 'submit' }>): Refused {
	const node = findHumanNode(run.definition, item.nodeId);
	const denied = checkMayAct(run.context, item, { onBehalf: true });
	if (denied) return denied;
	if (node.kind === 'dispatch') return refuse('flow.needs-dispatch', {}, '/outcome');
	if (node.kind === 'on-site' && item.checkedInAt === null) return refuse('flow.check-in-first');
	if (!node.outcomes.some((outcome) => outcome.key === command.outcome)) {
		return refuse(
			'flow.no-such-outcome',
			{
				outcome: command.outcome,
				allowed: node.outcomes.map((outcome) => outcome.key),
				allowedZh: node.outcomes.map(({ label }) => label.zh),
				allowedEn: node.outcomes.map(({ label }) => label.en)
			},
			'/outcome'
		);
	}
	const answers = validateAnswers(node.form, command.answers);
	if (!answers.ok) return answers;
	const onBehalf = item.holder.kind === 'customer' && run.context.actor.kind === 'user';
	leave(run, item, {
		outcome: command.outcome,
		answers: answers.value,
		onBehalf
	});
}

function leave(run: Run, item: WorkItem, { outcome, answers, onBehalf }: { outcome: string; answers: Answers; onBehalf: boolean }): void {
	const node = findHumanNode(run.definition, item.nodeId);
	emit(run, {
		type: 'item.submitted',
		itemId: item.id,
		nodeId: node.id,
		outcome,
		answers,
		onBehalf
	});
	if (node.kind === 'on-site' && node.settles) emit(run, workCompleted(node, answers));
	if (node.kind === 'survey') {
		const score = answers[node.ratingField];
		if (typeof score === 'number') emit(run, { type: 'rating.given', nodeId: node.id, score });
	}
	emit(run, { type: 'node.left', nodeId: node.id, outcome });
	enterNode(run, followEdge(run, node.id, outcome));
}
