import type { Permission } from '#shared/domain/access/permission.ts';
import type { Facts, Occasion } from '#shared/domain/condition/condition.ts';
import type { Answers } from '#shared/domain/form/answers.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import type { FlowDefinition, WAITED_EVENTS } from './definition.ts';
import type { Directory } from './directory.ts';
import type { Person } from './flow-state.ts';

type OnItem<Type extends string, More = object> = { readonly type: Type; readonly itemId: string } & Readonly<More>;

/** What is asked of one piece of work. */
export type ItemCommand =
	| OnItem<'submit', { outcome: string; answers: Answers }>
	| OnItem<'claim'>
	| OnItem<'release'>
	| OnItem<'assign', { person: Person }>
	| OnItem<'transfer', { person: Person; reason: string }>
	| OnItem<'delegate', { person: Person; reason: string }>
	| OnItem<'add-sign', { person: Person; place: 'before' | 'after' | 'parallel'; reason: string }>
	/** Takes the work of somebody who shares a step from them. */
	| OnItem<'remove-sign', { reason: string }>
	| OnItem<'depart'>
	| OnItem<'check-in', { location: { readonly lat: number; readonly lng: number } | null }>
	/** To the step before unless `to` names another; `comeBack` skips what lies between on the way forward. */
	| OnItem<'return', { reason: string; to?: string | undefined; comeBack?: boolean | undefined }>
	| OnItem<'skip', { reason: string; outcome?: string | undefined }>
	| OnItem<'lapse', { what: 'deadline' | 'escalation' }>;

/** What is asked of the flow as a whole. */
export type WholeCommand =
	| { readonly type: 'start' }
	/** Takes back what the actor submitted at `nodeId`, as long as nobody has acted on it. */
	| { readonly type: 'withdraw'; readonly nodeId: string }
	/** Moves the thread of `itemId`, or everything when it is null, to another node. */
	| { readonly type: 'jump'; readonly itemId: string | null; readonly toNodeId: string; readonly reason: string }
	| { readonly type: 'elapse'; readonly tokenId: string }
	| { readonly type: 'occur'; readonly event: (typeof WAITED_EVENTS)[number]; readonly name?: string | undefined; readonly note: string }
	| { readonly type: 'subprocess-ended'; readonly tokenId: string; readonly outcome: string }
	| { readonly type: 'suspend'; readonly reason: string }
	| { readonly type: 'resume' }
	| { readonly type: 'cancel'; readonly reason: string }
	/** Begins again at a step that was worked at; left out: the last one. */
	| { readonly type: 'reopen'; readonly reason: string; readonly toNodeId?: string | undefined }
	/** Goes on by another revision of the drawing. `nodes`: the counterparts there of steps that have another id now. */
	| { readonly type: 'migrate'; readonly definition: FlowDefinition; readonly nodes: Readonly<Record<string, string>> }
	/** Gives all that one person holds, or is to sign, to another 离职交接. */
	| { readonly type: 'hand-over'; readonly from: Person; readonly person: Person; readonly reason: string };

export type FlowCommand = ItemCommand | WholeCommand;

/** On whose behalf the engine acts. `permissions` are those the person holds on this ticket. */
export type FlowActor =
	| { readonly kind: 'user'; readonly id: string; readonly name: string; readonly permissions: readonly Permission[] }
	| { readonly kind: 'customer' }
	| { readonly kind: 'system' };

export type FlowContext = {
	readonly at: Instant;
	readonly actor: FlowActor;
	/** Ticket facts that edge conditions may look at, such as `ticket.urgent`. */
	readonly facts: Facts;
	readonly nextId: () => string;
	/** Left out where no flow asks about people. */
	readonly directory?: Directory | undefined;
	/** Who filed the ticket; null for a customer or the system. */
	readonly initiator?: Person | null | undefined;
	readonly isOpen?: Occasion['isOpen'];
};
