import { z } from 'zod';

const list = (most: number, length: number) => z.array(z.string().trim().min(1).max(length)).max(most).default([]);

/**
 * For whom a scenario is (capabilities A4 to A6). Each list that names something has to be met by one of its members; an empty one limits
 * nothing.
 */
export const ScenarioScope = z.strictObject({
	/** Units by id, each with all below it. */
	units: list(50, 60),
	/** Levels of customers. */
	levels: list(20, 40),
	/** Tags of customers. */
	tags: list(50, 40),
	/** Product lines: what an equipment's model begins with, capitals aside. */
	models: list(100, 60)
});
export type ScenarioScope = z.infer<typeof ScenarioScope>;

/** By which member of each list somebody is in a scope; a dimension that limits nothing is left out. */
export const ScopeMatch = z.object({
	unit: z.string().optional(),
	level: z.string().optional(),
	tag: z.string().optional(),
	model: z.string().optional()
});
export type ScopeMatch = z.infer<typeof ScopeMatch>;

/** The same with the unit's name, copied, so that it reads the same for ever. */
export const NamedMatch = ScopeMatch.extend({ unit: z.object({ id: z.string(), name: z.string() }).optional() });
export type NamedMatch = z.infer<typeof NamedMatch>;

export const isUnlimited = (scope: ScenarioScope | null): boolean => scope === null || Object.values(scope).every((members) => members.length === 0);
