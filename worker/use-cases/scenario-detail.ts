import { and, count, desc, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { ScenarioDetail, ScenarioView } from '#shared/contract/http/scenario.ts';
import { FlowDefinition } from '#shared/domain/flow/definition.ts';
import type { Module } from '#shared/domain/scenario/module.ts';
import { findModulesOff } from '#worker/db/queries/modules-off.ts';
import { scenario } from '#worker/db/schema/scenario.ts';
import { flowRevision, ticketIndex } from '#worker/db/schema/ticket.ts';
import type { Deps } from '#worker/deps.ts';
import { readModules, readScope, readWhen, scenarioNeeds } from './scenario-needs.ts';

type Row = typeof scenario.$inferSelect;

/** A scenario as lists show it. */
export function scenarioView(row: Row, modulesOff: ReadonlySet<Module>): ScenarioView {
	const needs = scenarioNeeds(row);
	return {
		id: row.id,
		name: { zh: row.nameZh, en: row.nameEn },
		industry: row.industry,
		enabled: row.enabled,
		position: row.position,
		when: readWhen(row.condition),
		scope: readScope(row.scope),
		modules: readModules(row.modules),
		needs,
		off: needs.filter((module) => modulesOff.has(module)),
		revision: row.revision,
		drafting: row.draftHash !== row.publishedHash,
		editedAt: row.editedAt,
		editedBy: row.editedBy
	};
}

/** A scenario with its draft, what is published, and who runs on which revision; undefined when there is none. */
export async function scenarioDetail({ db }: Deps, id: string): Promise<z.input<typeof ScenarioDetail> | undefined> {
	const [row] = await db.select().from(scenario).where(eq(scenario.id, id));
	if (row === undefined) return undefined;
	const [revisions, running] = await db.batch([
		db.select().from(flowRevision).where(eq(flowRevision.id, id)).orderBy(desc(flowRevision.revision)),
		db
			.select({ revision: ticketIndex.scenarioRevision, tickets: count() })
			.from(ticketIndex)
			.where(and(eq(ticketIndex.scenarioId, id), isNull(ticketIndex.closedAt)))
			.groupBy(ticketIndex.scenarioRevision)
	]);
	const published = revisions.find(({ revision }) => revision === row.revision);
	return {
		...scenarioView(row, await findModulesOff(db)),
		draft: { version: row.draftVersion, definition: FlowDefinition.parse(JSON.parse(row.draft)) },
		published: published === undefined ? null : FlowDefinition.parse(JSON.parse(published.definition)),
		revisions: revisions.map(({ revision, hash, note, publishedBy, createdAt }) => ({
			revision,
			hash,
			note,
			publishedBy,
			publishedAt: createdAt,
			running: running.find((counted) => counted.revision === revision)?.tickets ?? 0
		}))
	};
}
