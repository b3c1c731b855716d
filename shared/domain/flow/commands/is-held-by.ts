import type { Holder, Person } from '../flow-state.ts';

/** Whether it is this person's, and nobody else's. */
export const isHeldBy = (holder: Holder, { id }: Person): boolean => holder.kind === 'person' && holder.id === id;
