import type { OfferedScenario } from '#shared/contract/http/scenario.ts';
import { fittingScenarios } from '#shared/domain/scenario/choose-scenario.ts';
import { factsOf } from '#shared/domain/ticket/facts-of.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Deps } from '#worker/deps.ts';
import { aboutSubject, nameMatch } from './find-scenario.ts';
import { listOffered } from './list-offered.ts';
import { type NewTicket, type Permit, prepareSubject } from './prepare-subject.ts';

/**
 * The scenarios that a new ticket may run by, in the company's order, and why; `preferred` is the one that it takes when none is named.
 * Refusals: those of `prepareSubject`.
 */
export async function offerScenarios(deps: Deps, input: NewTicket, permit: Permit): Promise<Result<readonly OfferedScenario[]>> {
	const prepared = await prepareSubject(deps, input, permit);
	if (!prepared.ok) return prepared;
	const { subject } = prepared.value;
	const offered = (await listOffered(deps)).filter(({ off }) => off.length === 0);
	const about = { facts: factsOf({ ...subject, number: '' }), subject: aboutSubject(subject), now: deps.now() };
	const fitting = fittingScenarios(offered, about);
	const preferred = fitting.find(({ holds }) => holds)?.scenario.id;
	return ok(
		await Promise.all(
			fitting.map(async ({ scenario: { id, name, when }, match, holds }) => ({
				id,
				name,
				preferred: id === preferred,
				holds,
				when,
				scope: await nameMatch(deps, match)
			}))
		)
	);
}
