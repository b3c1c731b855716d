import type { WorkItem } from './flow-state.ts';

/** Whether somebody has begun: taken it from a group, set out or arrived. */
export const isInHand = ({ claimedFrom, checkedInAt, stage }: WorkItem): boolean =>
	claimedFrom !== null || checkedInAt !== null || stage === 'enroute';
