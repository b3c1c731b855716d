import type { Answers } from '#shared/domain/form/answers.ts';
import { validateAnswers } from '#shared/domain/form/validate-answers.ts';
import { assert } from '#shared/kernel/assert.ts';
import { refuse } from '#shared/kernel/result.ts';
import { checkMayAct } from '../check-may-act.ts';
import type { HumanNode } from '../definition.ts';
import { leave } from '../engine-board.ts';
import { findHumanNode } from '../find-node.ts';
import type { ItemCommand } from '../flow-command.ts';
import type { WorkItem } from '../flow-state.ts';
import { formOccasion } from '../form-occasion.ts';
import { decideRound, membersToCall } from '../round/decide-round.ts';
import { openItem } from '../round/open-work.ts';
import { actingPerson, emit, type Run } from '../run.ts';
import { workCompleted } from '../work-completed.ts';
import type { Refused } from './refused.ts';

/**
 * Somebody finishes their work with an outcome. Refusals: `flow.not-yours`, `flow.needs-dispatch`, `flow.check-in-first`,
 * `flow.no-such-outcome`, and those of `validateAnswers`.
 */
export function submit(run: Run, item: WorkItem, { outcome, answers: given }: Extract<ItemCommand, { type: 'submit' }>): Refused {
	const node = findHumanNode(run.graph.definition, item.nodeId);
	const denied = checkMayAct(run.context, item, { onBehalf: true });
	if (denied) return denied;
	if (node.kind === 'dispatch') return refuse('flow.needs-dispatch', {}, '/outcome');
	if (node.kind === 'on-site' && item.checkedInAt === null) return refuse('flow.check-in-first');
	if (!node.outcomes.some(({ key }) => key === outcome)) return noSuchOutcome(node, outcome);
	const answers = validateAnswers(node.form, given, formOccasion(run.state, node, run.context));
	if (!answers.ok) return answers;
	const delegator = item.delegators.at(-1);
	const by = actingPerson(run);
	if (delegator !== undefined && by !== null && item.holder.kind === 'person' && item.holder.id === by.id)
		return void emit(run, { type: 'item.advised', itemId: item.id, nodeId: node.id, by, holder: delegator, outcome, answers: answers.value });
	finish(run, item, { outcome, answers: answers.value, onBehalf: item.holder.kind === 'customer' && run.context.actor.kind === 'user' });
}

export function noSuchOutcome({ outcomes }: HumanNode, outcome: string): ReturnType<typeof refuse> {
	return refuse(
		'flow.no-such-outcome',
		{
			outcome,
			allowed: outcomes.map(({ key }) => key),
			allowedZh: outcomes.map(({ label }) => label.zh),
			allowedEn: outcomes.map(({ label }) => label.en)
		},
		'/outcome'
	);
}

/** The work is done; the step is left when its outcome is certain. */
export function finish(run: Run, item: WorkItem, { outcome, answers, onBehalf }: { outcome: string; answers: Answers; onBehalf: boolean }): void {
	const node = findHumanNode(run.graph.definition, item.nodeId);
	emit(run, { type: 'item.submitted', itemId: item.id, nodeId: node.id, outcome, answers, onBehalf, by: actingPerson(run) });
	if (node.kind === 'on-site' && node.settles) emit(run, workCompleted(node, answers));
	if (node.kind === 'survey') {
		const score = answers[node.ratingField];
		if (typeof score === 'number') emit(run, { type: 'rating.given', nodeId: node.id, score });
	}
	settleRound(run, item, outcome);
}

/** Leaves the step when it is decided, with `alone` when nobody shares it; otherwise calls whose turn it is now. */
export function settleRound(run: Run, { tokenId, nodeId }: Pick<WorkItem, 'tokenId' | 'nodeId'>, alone: string): void {
	const round = run.state.rounds.find((candidate) => candidate.tokenId === tokenId);
	const node = findHumanNode(run.graph.definition, nodeId);
	const decided = round === undefined ? alone : decideRound(round, node);
	if (decided !== undefined) {
		const token = run.state.tokens.find(({ id }) => id === tokenId);
		assert(token, `work of a thread that is gone: ${tokenId}`);
		leave(run, token, decided);
		return;
	}
	assert(round, 'a step that nobody shares is decided');
	for (const { itemId, holder } of membersToCall(round, node)) {
		emit(run, { type: 'round.called', tokenId, itemId });
		openItem(run, node, { id: tokenId }, { id: itemId, holder });
	}
}
