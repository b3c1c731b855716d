import { z } from 'zod';
import { Answers, CatalogLine } from '#shared/domain/form/answers.ts';
import { Alarm, Holder, Location, Member, Person, Round, WorkItem } from './flow-state.ts';
import { NetEvent } from './net/net.ts';
import { STAGES } from './stage.ts';

const onItem = { itemId: z.string(), nodeId: z.string() };
const reason = z.string();

/** What happened to a piece of work, or through one. */
const ItemEvent = z.discriminatedUnion('type', [
	z.object({ type: z.literal('item.opened'), item: WorkItem }),
	z.object({ type: z.literal('item.claimed'), itemId: z.string(), before: Holder, holder: Holder }),
	z.object({ type: z.literal('item.released'), ...onItem, before: Person, holder: Holder }),
	z.object({ type: z.literal('item.assigned'), ...onItem, before: Person.nullable(), person: Person }),
	z.object({ type: z.literal('item.transferred'), ...onItem, before: Holder, person: Person, reason }),
	z.object({ type: z.literal('item.delegated'), ...onItem, from: Person, person: Person, reason }),
	/** The one it was delegated to has said what they think; it is the delegator's again. */
	z.object({ type: z.literal('item.advised'), ...onItem, by: Person, holder: Person, outcome: z.string(), answers: Answers }),
	z.object({ type: z.literal('item.departed'), itemId: z.string(), before: z.enum(STAGES) }),
	z.object({ type: z.literal('item.checked-in'), itemId: z.string(), before: z.enum(STAGES), location: Location.nullable() }),
	z.object({
		type: z.literal('item.submitted'),
		...onItem,
		outcome: z.string(),
		answers: Answers,
		onBehalf: z.boolean(),
		by: Person.nullable().default(null)
	}),
	/** Through the green channel 绿色通道, without its form. */
	z.object({ type: z.literal('item.skipped'), ...onItem, outcome: z.string(), reason, by: Person.nullable() }),
	z.object({ type: z.literal('item.returned'), ...onItem, toNodeId: z.string(), reason, comeBack: z.boolean().optional() }),
	z.object({ type: z.literal('item.overdue'), ...onItem, dueAt: z.int() }),
	z.object({ type: z.literal('item.escalated'), ...onItem, dueAt: z.int() })
]);

/** What happened to a step that several share. */
const RoundEvent = z.discriminatedUnion('type', [
	z.object({ type: z.literal('round.opened'), round: Round }),
	z.object({ type: z.literal('round.called'), tokenId: z.string(), itemId: z.string() }),
	z.object({
		type: z.literal('signer.added'),
		...onItem,
		tokenId: z.string(),
		place: z.enum(['before', 'after', 'parallel']),
		member: Member,
		reason
	}),
	z.object({ type: z.literal('signer.removed'), ...onItem, tokenId: z.string(), holder: Holder, reason }),
	/** Wherever one person was still to sign, to get work back or to be sent, it is now the other. */
	z.object({ type: z.literal('signers.replaced'), from: Person, person: Person })
]);

/** What happened to the flow as a whole, or to what it waits for. */
const WholeEvent = z.discriminatedUnion('type', [
	z.object({ type: z.literal('alarm.set'), alarm: Alarm }),
	z.object({ type: z.literal('event.occurred'), nodeId: z.string(), tokenId: z.string(), event: z.string(), note: z.string() }),
	/** Nobody waits for it yet, but somebody may who would have liked to know. */
	z.object({ type: z.literal('event.kept'), event: z.string(), note: z.string() }),
	/** The first of its kind that was kept has been heard. */
	z.object({ type: z.literal('event.recalled'), nodeId: z.string(), tokenId: z.string(), event: z.string(), note: z.string() }),
	z.object({ type: z.literal('cc.sent'), nodeId: z.string(), people: z.array(Person) }),
	z.object({ type: z.literal('action.requested'), nodeId: z.string(), id: z.string() }),
	z.object({ type: z.literal('field.set'), nodeId: z.string(), inNodeId: z.string(), key: z.string(), value: z.union([z.string(), z.number()]) }),
	z.object({ type: z.literal('subprocess.requested'), nodeId: z.string(), tokenId: z.string(), flow: z.string() }),
	z.object({ type: z.literal('work.withdrawn'), nodeId: z.string(), fromNodeIds: z.array(z.string()), by: Person.nullable() }),
	z.object({ type: z.literal('flow.jumped'), fromNodeId: z.string(), toNodeId: z.string(), reason }),
	z.object({
		type: z.literal('work.completed'),
		nodeId: z.string(),
		serviceItems: z.array(CatalogLine),
		spareParts: z.array(CatalogLine)
	}),
	z.object({ type: z.literal('rating.given'), nodeId: z.string(), score: z.int() }),
	z.object({ type: z.literal('flow.suspended'), reason }),
	z.object({ type: z.literal('flow.resumed'), pausedMs: z.int() }),
	z.object({ type: z.literal('flow.reopened'), toNodeId: z.string(), reason }),
	z.object({ type: z.literal('flow.ended'), nodeId: z.string() }),
	z.object({ type: z.literal('flow.canceled'), reason })
]);

/** What happened in the flow. Each event carries everything `evolveFlow` needs, so the journal alone rebuilds the state. */
export const FlowEvent = z.union([NetEvent, ItemEvent, RoundEvent, WholeEvent]);
export type FlowEvent = z.infer<typeof FlowEvent>;
