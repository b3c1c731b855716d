import { z } from 'zod';
import { PERMISSIONS } from '#shared/domain/access/permission.ts';
import { Answers } from '#shared/domain/form/answers.ts';
import { Owed } from './net/net.ts';
import { Frame, Token } from './net/token.ts';
import { STAGES } from './stage.ts';

export const Person = z.object({ id: z.string(), name: z.string() });
export type Person = z.infer<typeof Person>;

/** Who holds a work item now: a group by its right, several people to claim from, one person, or the customer. */
export const Holder = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('group'), permission: z.enum(PERMISSIONS) }),
	z.object({ kind: z.literal('people'), people: z.array(Person).min(1) }),
	z.object({ kind: z.literal('person'), id: z.string(), name: z.string() }),
	z.object({ kind: z.literal('customer') })
]);
export type Holder = z.infer<typeof Holder>;

export const Location = z.object({
	lat: z.number().min(-90).max(90),
	lng: z.number().min(-180).max(180)
});

/** One piece of work waiting for somebody. Instants are epoch ms. */
export const WorkItem = z.object({
	id: z.string(),
	/** The thread of the ticket that waits for it; in journals from before there were splits the only one. */
	tokenId: z.string().default('t1'),
	nodeId: z.string(),
	stage: z.enum(STAGES),
	openedAt: z.int(),
	dueAt: z.int().nullable(),
	holder: Holder,
	/** Whom it was claimed from and goes back to when it is released; null when it wasn't claimed. */
	claimedFrom: Holder.nullable().default(null),
	/** Whom it goes back to when the one it was delegated to has answered, the last one first. */
	delegators: z.array(Person).default([]),
	checkedInAt: z.int().nullable(),
	overdueAt: z.int().nullable(),
	escalatedAt: z.int().nullable()
});
export type WorkItem = z.infer<typeof WorkItem>;

/** Somebody's part in a step that several share. `after` names whose positive answer it waits for. */
export const Member = z.object({
	itemId: z.string(),
	holder: Holder,
	weight: z.int(),
	state: z.enum(['waiting', 'open', 'done']),
	outcome: z.string().nullable(),
	after: z.string().nullable(),
	/** Who added them 加签; null for those whom the flow named. */
	addedBy: Person.nullable()
});
export type Member = z.infer<typeof Member>;

/** A step that several share, while it is open. */
export const Round = z.object({
	tokenId: z.string(),
	nodeId: z.string(),
	mode: z.enum(['single', 'sequential', 'all', 'any', 'vote']),
	members: z.array(Member)
});
export type Round = z.infer<typeof Round>;

/** A node the ticket went through, in order; `leftAt` null while it is there. `by`: who moved it on. */
export const Visit = z.object({
	nodeId: z.string(),
	tokenId: z.string(),
	frames: z.array(Frame),
	enteredAt: z.int(),
	leftAt: z.int().nullable(),
	outcome: z.string().nullable(),
	by: Person.nullable()
});
export type Visit = z.infer<typeof Visit>;

/** A thread that waits for a moment. `dueAt` null: it only waits for what else may happen. */
export const Alarm = z.object({ tokenId: z.string(), nodeId: z.string(), at: z.int() });
export type Alarm = z.infer<typeof Alarm>;

export const FlowState = z.object({
	v: z.literal(1),
	status: z.enum(['running', 'suspended', 'ended', 'canceled']),
	tokens: z.array(Token),
	owed: z.array(Owed),
	minted: z.int(),
	/** The work that waits, oldest first. */
	items: z.array(WorkItem),
	rounds: z.array(Round),
	alarms: z.array(Alarm),
	visits: z.array(Visit),
	answers: z.record(z.string(), Answers),
	/** The person chosen at dispatch, kept when the flow returns. */
	dispatched: Person.nullable(),
	/** Where a thread goes back to when it has done what it was returned for. */
	comebacks: z.array(z.object({ tokenId: z.string(), nodeId: z.string(), toNodeId: z.string() })),
	/** What happened before anybody waited for it and is kept until somebody does, oldest first. */
	kept: z.array(z.object({ event: z.string(), note: z.string() })),
	/** Since when it stands still; null while it doesn't. */
	suspendedAt: z.int().nullable(),
	/** What the ticket showed last, for while nobody has work. */
	stage: z.enum(STAGES)
});
export type FlowState = z.infer<typeof FlowState>;
