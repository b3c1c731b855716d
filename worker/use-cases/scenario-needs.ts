import { z } from 'zod';
import { Condition } from '#shared/domain/condition/condition.ts';
import { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { MODULES, type Module } from '#shared/domain/scenario/module.ts';
import { neededModules } from '#shared/domain/scenario/needed-modules.ts';
import { ScenarioScope } from '#shared/domain/scenario/scenario-scope.ts';
import type { scenario } from '#worker/db/schema/scenario.ts';

type Row = typeof scenario.$inferSelect;

const Stored = z.array(z.enum(MODULES));

export const readScope = (scope: string | null): ScenarioScope | null => (scope === null ? null : ScenarioScope.parse(JSON.parse(scope)));
export const readWhen = (condition: string | null): Condition | null => (condition === null ? null : Condition.parse(JSON.parse(condition)));
export const readModules = (modules: string): Module[] => Stored.parse(JSON.parse(modules));

/** The modules that a scenario needs. Rows from before there were modules don't say; they are worked out from the drawing. */
export function scenarioNeeds({ needs, ...row }: Pick<Row, 'needs' | 'draft' | 'condition' | 'scope' | 'modules'>): Module[] {
	if (needs !== null) return readModules(needs);
	const definition = FlowDefinition.parse(JSON.parse(row.draft));
	return neededModules({ definition, when: readWhen(row.condition), scope: readScope(row.scope), named: readModules(row.modules) });
}
