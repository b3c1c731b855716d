import type { FlowState } from './flow-state.ts';

/** A flow before its first event. */
export const EMPTY_FLOW: FlowState = {
	v: 1,
	status: 'running',
	tokens: [],
	owed: [],
	minted: 0,
	items: [],
	rounds: [],
	alarms: [],
	visits: [],
	answers: {},
	dispatched: null,
	comebacks: [],
	kept: [],
	suspendedAt: null,
	stage: 'new'
};
