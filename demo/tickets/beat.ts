import type { Stage } from '#shared/domain/flow/stage.ts';
import type { DemoActor, DemoCommand } from '../demo-company.ts';

/** One thing that happens in a ticket's life, before anybody has said when. */
export type Beat = {
	/** Minutes since the beat before. */
	readonly after: number;
	/** Hours of the day in which it may happen; outside, it waits for the morning. */
	readonly hours?: readonly [number, number];
	readonly actor: DemoActor;
	readonly command: DemoCommand;
	/** The stage it brings the ticket to; left out for talk. */
	readonly reaches?: Stage;
	/** Whether a new work item opens, whose time limit runs from here. */
	readonly opens?: true;
};

export const byUser = (userId: string): DemoActor => ({ kind: 'user', userId });
export const BY_CUSTOMER: DemoActor = { kind: 'customer' };
export const BY_SYSTEM: DemoActor = { kind: 'system' };
