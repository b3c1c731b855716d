import type { Permission } from '#shared/domain/access/permission.ts';
import type { Facts } from '#shared/domain/condition/condition.ts';
import type { Answers } from '#shared/domain/form/answers.ts';
import type { Instant } from '#shared/kernel/instant.ts';

type Person = { readonly id: string; readonly name: string };

export type FlowCommand =
	| { readonly type: 'start' }
	| {
			readonly type: 'submit';
			readonly itemId: string;
			readonly outcome: string;
			readonly answers: Answers;
	  }
	| { readonly type: 'claim'; readonly itemId: string }
	| {
			readonly type: 'assign';
			readonly itemId: string;
			readonly person: Person;
	  }
	| { readonly type: 'depart'; readonly itemId: string }
	| {
			readonly type: 'check-in';
			readonly itemId: string;
			readonly location: { readonly lat: number; readonly lng: number } | null;
	  }
	| {
			readonly type: 'return';
			readonly itemId: string;
			readonly reason: string;
	  }
	| {
			readonly type: 'lapse';
			readonly itemId: string;
			readonly what: 'deadline' | 'escalation';
	  }
	| { readonly type: 'cancel'; readonly reason: string };

/** On whose behalf the engine acts. `permissions` are those the person holds on this ticket. */
export type FlowActor =
	| {
			readonly kind: 'user';
			readonly id: string;
			readonly name: string;
			readonly permissions: readonly Permission[];
	  }
	| { readonly kind: 'customer' }
	| { readonly kind: 'system' };

export type FlowContext = {
	readonly at: Instant;
	readonly actor: FlowActor;
	/** Ticket facts that edge conditions may look at, such as `ticket.urgent`. */
	readonly facts: Facts;
	readonly nextId: () => string;
};
