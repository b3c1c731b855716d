import { and, eq, isNull } from 'drizzle-orm';
import { checkCalls } from '#shared/domain/flow/check/check-calls.ts';
import { checkDefinition } from '#shared/domain/flow/check/check-definition.ts';
import { isPublishable } from '#shared/domain/flow/check/finding.ts';
import { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { findNode } from '#shared/domain/flow/find-node.ts';
import { named } from '#shared/domain/form/named.ts';
import { neededModules } from '#shared/domain/scenario/needed-modules.ts';
import { ticketFactTypes } from '#shared/domain/ticket/ticket-fact-types.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { hashSecret } from '#worker/crypto/secret-token.ts';
import { findModulesOff } from '#worker/db/queries/modules-off.ts';
import { scenario } from '#worker/db/schema/scenario.ts';
import { flowRevision } from '#worker/db/schema/ticket.ts';
import type { Deps } from '#worker/deps.ts';
import { findCalls } from './find-calls.ts';
import { findLostEndpoint } from './find-lost-endpoint.ts';
import { readModules, readScope, readWhen } from './scenario-needs.ts';

/**
 * Makes the draft the scenario's next revision: immutable, hashed, pinned by tickets that are created from now on; those that run stay on
 * theirs. Refusals: `scenario.not-found`, `scenario.draft-changed`, `scenario.not-publishable`, `scenario.calls-itself`,
 * `scenario.unknown-endpoint`, `scenario.unchanged`, `scenario.module-off`.
 */
export async function publishScenario(
	deps: Deps,
	{ id, version, note, by }: { id: string; version: number; note: string; by: string }
): Promise<Result<{ revision: number }>> {
	const { db, now } = deps;
	const [found] = await db.select().from(scenario).where(eq(scenario.id, id));
	if (found === undefined) return refuse('scenario.not-found');
	if (found.draftVersion !== version) return refuse('scenario.draft-changed', { by: found.editedBy }, '/version');
	const revision = (found.revision ?? 0) + 1;
	const definition: FlowDefinition = { ...FlowDefinition.parse(JSON.parse(found.draft)), id, revision };
	const findings = checkDefinition(definition, ticketFactTypes);
	if (!isPublishable(findings)) {
		const problems = findings.filter(({ severity }) => severity === undefined);
		return refuse('scenario.not-publishable', { count: problems.length, codes: [...new Set(problems.map(({ code }) => code))] });
	}
	const [round] = checkCalls(definition, await findCalls(deps, definition));
	if (round !== undefined) {
		const node = findNode(definition, round.nodeId);
		const way = round.params?.way;
		return refuse('scenario.calls-itself', {
			nodeId: node.id,
			...named({ label: node.label ?? { zh: node.id, en: node.id } }),
			way: Array.isArray(way) ? way : []
		});
	}
	const lost = await findLostEndpoint(deps, definition);
	if (lost !== undefined) return refuse('scenario.unknown-endpoint', { nodeId: lost.node.id, ...named(lost.node), endpoint: lost.endpoint });
	if (found.draftHash === found.publishedHash) return refuse('scenario.unchanged', { revision: found.revision ?? 0 });
	const needs = neededModules({ definition, when: readWhen(found.condition), scope: readScope(found.scope), named: readModules(found.modules) });
	const off = await findModulesOff(db);
	const missing = needs.filter((module) => off.has(module));
	if (missing.length > 0) return refuse('scenario.module-off', { modules: missing });
	const text = JSON.stringify(definition);
	// Whoever publishes at the same moment has taken the number already: the second gets a conflict, and nothing is half done.
	await db.batch([
		db.insert(flowRevision).values({ id, revision, hash: await hashSecret(text), definition: text, note, publishedBy: by, createdAt: now() }),
		db
			.update(scenario)
			.set({ revision, publishedHash: found.draftHash, needs: JSON.stringify(needs) })
			.where(and(eq(scenario.id, id), found.revision === null ? isNull(scenario.revision) : eq(scenario.revision, found.revision)))
	]);
	return ok({ revision });
}
