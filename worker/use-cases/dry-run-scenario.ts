import { eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { DryHolder, type DryRun, type DryRunView } from '#shared/contract/http/scenario.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { checkShape } from '#shared/domain/flow/check/check-shape.ts';
import { isPublishable } from '#shared/domain/flow/check/finding.ts';
import type { DirectoryQuery } from '#shared/domain/flow/directory.ts';
import { flowFacts } from '#shared/domain/flow/flow-facts.ts';
import type { Holder, Person } from '#shared/domain/flow/flow-state.ts';
import { dryRun } from '#shared/domain/scenario/dry-run.ts';
import { factsOf } from '#shared/domain/ticket/facts-of.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { person } from '#worker/db/schema/access.ts';
import type { Deps } from '#worker/deps.ts';
import { findVisibleTicket } from './find-visible-ticket.ts';

/** Names of people by their ids; somebody who is gone has none. */
type Names = ReadonlyMap<string, string>;

/** Whom a holder stands for: in a dry run people may be the questions that would find them. */
function holdersOf(holder: Holder, names: Names): DryHolder[] {
	switch (holder.kind) {
		case 'person':
			return [asked(holder, names)];
		case 'people':
			return holder.people.map((person) => asked(person, names));
		case 'group':
			return [{ kind: 'permission', permission: holder.permission }];
		case 'customer':
			return [{ kind: 'customer' }];
	}
}

const QUESTION = 'question:';

/** The one who is meant, or the question that somebody stands for. */
function asked({ id, name }: Person, names: Names): DryHolder {
	if (!id.startsWith(QUESTION)) return { kind: 'person', name: names.get(id) ?? name };
	return DryHolder.parse(JSON.parse(id.slice(QUESTION.length)));
}

const standsFor = (holder: DryHolder): readonly Person[] => [{ id: QUESTION + JSON.stringify(holder), name: '' }];

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
	const names = await namesOf(
		deps,
		steps.flatMap(({ holders }) => holders)
	);
	return ok({
		steps: steps.map((step) => ({
			nodeId: step.nodeId,
			afterMs: step.at - at,
			outcome: step.outcome,
			holders: step.holders.flatMap((holder) => holdersOf(holder, names))
		})),
		ended
	});
}

/** Stands for whoever the question would find. */
function asQuestion(query: DirectoryQuery): readonly Person[] {
	switch (query.by) {
		case 'people':
			return query.ids.map((id) => ({ id, name: id }));
		case 'role':
			return standsFor({ kind: 'role', role: query.role });
		case 'permission':
			return standsFor({ kind: 'permission', permission: query.permission });
		case 'superior':
			return standsFor({ kind: 'superior', levels: query.levels });
		case 'on-call':
			return standsFor({ kind: 'on-call', roster: query.roster });
	}
}

/** What the people whom rules name are called. */
async function namesOf({ db }: Deps, holders: readonly Holder[]): Promise<Names> {
	const ids = holders.flatMap((holder) =>
		holder.kind === 'person' ? [holder.id] : holder.kind === 'people' ? holder.people.map(({ id }) => id) : []
	);
	const wanted = [...new Set(ids)].filter((id) => !id.startsWith(QUESTION));
	if (wanted.length === 0) return new Map();
	// A list has no end to its bound parameters.
	const rows = await db
		.select({ id: person.id, name: person.name })
		.from(sql`json_each(${JSON.stringify(wanted)}) as wanted`)
		.innerJoin(person, eq(person.id, sql`wanted.value`));
	return new Map(rows.map(({ id, name }) => [id, name]));
}
