import { z } from 'zod';
import { Answers, CatalogLine } from '#shared/domain/form/answers.ts';
import { Holder, Location, WorkItem } from './flow-state.ts';
import { STAGES } from './stage.ts';

const Person = z.object({ id: z.string(), name: z.string() });

/** What happened in the flow. Each event carries everything `evolveFlow` needs, so the journal alone rebuilds the state. */
export const FlowEvent = z.discriminatedUnion('type', [
	z.object({ type: z.literal('node.entered'), nodeId: z.string() }),
	z.object({
		type: z.literal('node.left'),
		nodeId: z.string(),
		outcome: z.string().nullable()
	}),
	z.object({ type: z.literal('item.opened'), item: WorkItem }),
	z.object({
		type: z.literal('item.claimed'),
		itemId: z.string(),
		before: Holder,
		holder: Holder
	}),
	z.object({
		type: z.literal('item.assigned'),
		itemId: z.string(),
		nodeId: z.string(),
		before: Person.nullable(),
		person: Person
	}),
	z.object({
		type: z.literal('item.departed'),
		itemId: z.string(),
		before: z.enum(STAGES)
	}),
	z.object({
		type: z.literal('item.checked-in'),
		itemId: z.string(),
		before: z.enum(STAGES),
		location: Location.nullable()
	}),
	z.object({
		type: z.literal('item.submitted'),
		itemId: z.string(),
		nodeId: z.string(),
		outcome: z.string(),
		answers: Answers,
		onBehalf: z.boolean()
	}),
	z.object({
		type: z.literal('item.returned'),
		itemId: z.string(),
		nodeId: z.string(),
		toNodeId: z.string(),
		reason: z.string()
	}),
	z.object({
		type: z.literal('item.overdue'),
		itemId: z.string(),
		nodeId: z.string(),
		dueAt: z.int()
	}),
	z.object({
		type: z.literal('item.escalated'),
		itemId: z.string(),
		nodeId: z.string(),
		dueAt: z.int()
	}),
	z.object({
		type: z.literal('work.completed'),
		nodeId: z.string(),
		serviceItems: z.array(CatalogLine),
		spareParts: z.array(CatalogLine)
	}),
	z.object({
		type: z.literal('rating.given'),
		nodeId: z.string(),
		score: z.int()
	}),
	z.object({ type: z.literal('flow.ended'), nodeId: z.string() }),
	z.object({ type: z.literal('flow.canceled'), reason: z.string() })
]);
export type FlowEvent = z.infer<typeof FlowEvent>;
