import type { EarlierFlow } from '#shared/domain/ticket/definition-at.ts';
import type { Loaded } from './ticket-store.ts';

/** What a ticket ran on before, once it is given another drawing: one that can't be read is replaced, not remembered. */
export const earlierFlows = ({ earlier, state, definition, parked }: Loaded): readonly EarlierFlow[] =>
	parked === undefined ? [...earlier, { upTo: state.seq, definition }] : earlier;
