import { z } from 'zod';
import { PERMISSIONS } from '#shared/domain/access/permission.ts';
import { Condition } from '#shared/domain/condition/condition.ts';
import { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { LocalizedText } from '#shared/domain/form/localized-text.ts';
import { MODULES } from '#shared/domain/scenario/module.ts';
import { NamedMatch, ScenarioScope } from '#shared/domain/scenario/scenario-scope.ts';
import { Id, line, paragraph } from './fields.ts';

/** Keys of flows are kebab-case; a scenario and its flow share one. */
export const ScenarioId = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/);

/** More than this no company chooses from. */
export const MOST_SCENARIOS = 200;

/** One kind of business 业务场景 as lists show it: its flow with forms and assignment, and when a new ticket takes it. */
export const ScenarioView = z.object({
	id: z.string(),
	name: LocalizedText,
	industry: z.string(),
	enabled: z.boolean(),
	/** Asked in this order; the first one that is enabled, published and whose condition holds is taken. */
	position: z.int(),
	/** Null: always. */
	when: Condition.nullable(),
	/** For whom it is; null: for everybody. */
	scope: ScenarioScope.nullable(),
	/** Modules that it names itself, and all that it needs. */
	modules: z.array(z.enum(MODULES)),
	needs: z.array(z.enum(MODULES)),
	/** Those of them that are switched off: as long as there is one, new tickets aren't offered it. */
	off: z.array(z.enum(MODULES)),
	/** The published revision; null before the first. */
	revision: z.int().nullable(),
	/** Whether the draft differs from what is published. */
	drafting: z.boolean(),
	editedAt: z.int(),
	editedBy: z.string()
});
export type ScenarioView = z.infer<typeof ScenarioView>;

export const RevisionView = z.object({
	revision: z.int(),
	hash: z.string(),
	note: z.string(),
	publishedAt: z.int(),
	publishedBy: z.string(),
	/** Tickets that are not over and run on this revision. */
	running: z.int()
});
export type RevisionView = z.infer<typeof RevisionView>;

/** A scenario with all that its designer shows. `version` counts saved drafts: who saves names the one they began with. */
export const ScenarioDetail = ScenarioView.extend({
	draft: z.object({ version: z.int(), definition: FlowDefinition }),
	published: FlowDefinition.nullable(),
	revisions: z.array(RevisionView)
});
export type ScenarioDetail = z.infer<typeof ScenarioDetail>;

/** From a drawing, or from a template of the library. */
export const CreateScenario = z.object({
	id: ScenarioId,
	name: z.object({ zh: line(60), en: line(60) }),
	industry: line(40),
	when: Condition.nullable().default(null),
	scope: ScenarioScope.nullable().default(null),
	modules: z.array(z.enum(MODULES)).max(MODULES.length).default([]),
	definition: FlowDefinition
});

export const UpdateScenario = z
	.object({
		name: z.object({ zh: line(60), en: line(60) }),
		industry: line(40),
		enabled: z.boolean(),
		when: Condition.nullable(),
		scope: ScenarioScope.nullable(),
		modules: z.array(z.enum(MODULES)).max(MODULES.length)
	})
	.partial();

/** Every scenario once, in the order in which they are to be asked. */
export const OrderScenarios = z.object({ ids: z.array(ScenarioId).max(MOST_SCENARIOS) });

export const SaveDraft = z.object({ version: z.int().min(0), definition: FlowDefinition });
export const SavedDraft = z.object({ version: z.int() });

export const PublishScenario = z.object({ version: z.int().min(0), note: paragraph(500).default('') });

const PathStep = z.object({ nodeId: z.string(), outcome: z.string().nullable(), chosen: z.array(z.string()) });

/** What is wrong with a drawing, at the node where it can be mended; its words are the reader's (`code`, `params`). */
export const FindingView = z.object({
	code: z.string(),
	nodeId: z.string(),
	severity: z.literal('warning').optional(),
	params: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])).optional(),
	at: z.string().optional(),
	path: z.array(PathStep).optional()
});
export type FindingView = z.infer<typeof FindingView>;

export const CheckedDraft = z.object({ publishable: z.boolean(), findings: z.array(FindingView) });

/** Walks a sample, or a past ticket, through the draft. `outcomes` says how each step ends; left out: well. */
export const DryRun = z.object({
	definition: FlowDefinition,
	ticketId: Id.optional(),
	facts: z.record(z.string().max(100), z.union([z.string().max(500), z.number(), z.boolean()])).default({}),
	outcomes: z.record(z.string().max(40), z.string().max(40)).default({})
});

/** Whom a step of a dry run would go to: people by name, or whom its rule would ask for. */
export const DryHolder = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('person'), name: z.string() }),
	z.object({ kind: z.literal('permission'), permission: z.enum(PERMISSIONS) }),
	z.object({ kind: z.literal('role'), role: z.string() }),
	z.object({ kind: z.literal('superior'), levels: z.int() }),
	z.object({ kind: z.literal('on-call'), roster: z.string() }),
	z.object({ kind: z.literal('customer') })
]);
export type DryHolder = z.infer<typeof DryHolder>;

/** One station of a dry run. */
export const DryStep = z.object({
	nodeId: z.string(),
	/** Milliseconds since the beginning, when nobody takes longer than a step's limit. */
	afterMs: z.int(),
	outcome: z.string().nullable(),
	holders: z.array(DryHolder)
});
export const DryRunView = z.object({ steps: z.array(DryStep), ended: z.boolean() });
export type DryRunView = z.infer<typeof DryRunView>;

/** How long tickets stay at each node, from those that are over and ran on this flow. */
export const NodeTimes = z.object({ nodes: z.array(z.object({ nodeId: z.string(), tickets: z.int(), meanMs: z.int() })) });
export type NodeTimes = z.infer<typeof NodeTimes>;

/** A scenario that a new ticket may run by. `holds`: its condition, so that it may be taken without being named; `preferred`: it would be. */
export const OfferedScenario = z.object({
	id: z.string(),
	name: LocalizedText,
	preferred: z.boolean(),
	holds: z.boolean(),
	when: Condition.nullable(),
	/** By what the ticket is in its scope. */
	scope: NamedMatch
});
export type OfferedScenario = z.infer<typeof OfferedScenario>;
