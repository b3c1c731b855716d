import type { z } from 'zod';
import type { DryRun, DryRunView } from '#shared/contract/http/scenario.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { checkShape } from '#shared/domain/flow/check/check-shape.ts';
import { isPublishable } from '#shared/domain/flow/check/finding.ts';
import type { DirectoryQuery } from '#shared/domain/flow/directory.ts';
import { flowFacts } from '#shared/domain/flow/flow-facts.ts';
import type { Holder, Person } from '#shared/domain/flow/flow-state.ts';
import { dryRun } from '#shared/domain/scenario/dry-run.ts';
import { factsOf } from '#shared/domain/ticket/facts-of.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import type { Deps } from '#worker/deps.ts';
import { findVisibleTicket } from './find-visible-ticket.ts';

/** Who holds a step, in the words of its rule: names, a right, or the customer. */
function wordsOf(holder: Holder): string[] {
	switch (holder.kind) {
		case 'person':
			return [holder.name];
		case 'people':
			return holder.people.map(({ name }) => name);
		case 'group':
			return [`permission:${holder.permission}`];
		case 'customer':
			return ['customer'];
	}
}

/**
 * Walks a sample, or a ticket that the reader may see, through a drawing; nothing is stored and nobody is told. People stand for their
 * questions: who would really get it is known when it happens. Refusals: `ticket.not-found`, `scenario.not-publishable` for a drawing
 * that can't be walked.
 */
export async function dryRunScenario(
	deps: Deps,
	{ definition, ticketId, facts, outcomes }: z.output<typeof DryRun>,
	actor: Actor
): Promise<Result<DryRunView>> {
	const shape = checkShape(definition).filter(({ severity }) => severity === undefined);
	if (!isPublishable(shape)) return refuse('scenario.not-publishable', { count: shape.length, codes: [...new Set(shape.map(({ code }) => code))] });
	const past = ticketId === undefined ? undefined : await findVisibleTicket(deps, actor, ticketId, 'ticket.view');
	if (past !== undefined && !past.ok) return past;
	const known = past === undefined ? {} : { ...factsOf(past.value.ticket.subject), ...flowFacts(past.value.ticket.flow) };
	const at = deps.now();
	const { steps, ended } = dryRun({ definition, facts: { ...known, ...facts }, outcomes, at, directory: asQuestion });
	return ok({
		steps: steps.map((step) => ({ nodeId: step.nodeId, afterMs: step.at - at, outcome: step.outcome, holders: step.holders.flatMap(wordsOf) })),
		ended
	});
}

/** Stands for whoever the question would find. */
function asQuestion(query: DirectoryQuery): readonly Person[] {
	switch (query.by) {
		case 'people':
			return query.ids.map((id) => ({ id, name: id }));
		case 'role':
			return [{ id: `role:${query.role}`, name: `role:${query.role}` }];
		case 'permission':
			return [{ id: `permission:${query.permission}`, name: `permission:${query.permission}` }];
		case 'superior':
			return [{ id: `superior:${query.levels}`, name: `superior:${query.levels}` }];
		case 'on-call':
			return [{ id: `on-call:${query.roster}`, name: `on-call:${query.roster}` }];
	}
}
