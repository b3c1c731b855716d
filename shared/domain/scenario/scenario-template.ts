import { z } from 'zod';
import { BUILTIN_ROLES } from '#shared/domain/access/builtin-roles.ts';
import { Condition } from '#shared/domain/condition/condition.ts';
import { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { PRIORITIES } from '#shared/domain/ticket/priority.ts';

const Key = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/);
const Name = z.object({ zh: z.string().min(1).max(60), en: z.string().min(1).max(60) });

/** Two sentences: for whom it is, and what it does. */
const Summary = z.object({ zh: z.string().min(20).max(200), en: z.string().min(60).max(500) });

/** What the flow asks of a company by name, so that it can be made, or one of the company's own put in its place, before the first ticket. */
const Needs = z.strictObject({
	/** `like`: the built-in role to copy. */
	roles: z.array(z.strictObject({ key: Key, name: Name, like: z.enum(BUILTIN_ROLES.map(({ key }) => key)) })),
	rosters: z.array(z.strictObject({ key: Key, name: Name })),
	endpoints: z.array(z.strictObject({ key: Key, name: Name }))
});

export const PHASES = ['pre-sale', 'in-sale', 'after-sale', 'internal'] as const;

/** A ready business scenario 业务场景 of the library: a flow with its forms, and what one has to know to take it over. */
export const ScenarioTemplate = z.strictObject({
	v: z.literal(1),
	/** Also the name of its file and the id of its flow. */
	key: Key,
	/** The key of its industry, and its folder. */
	industry: Key,
	name: Name,
	summary: Summary,
	/** What customers read where they choose what they want; left out: the name. */
	customerName: Name.optional(),
	phase: z.enum(PHASES),
	tags: z.array(Name).min(1).max(6),
	/** Capabilities of the product that it shows. */
	shows: z.array(z.string().regex(/^[A-Z]\d{1,2}$/)).min(1),
	/** When a new ticket may be recognised as one of these. */
	when: Condition.optional(),
	suggestedPriority: z.enum(PRIORITIES).optional(),
	needs: Needs,
	flow: FlowDefinition
});
export type ScenarioTemplate = z.infer<typeof ScenarioTemplate>;
