import type { FlowState } from './flow-state.ts';

/** A flow before its first event. */
export const EMPTY_FLOW: FlowState = { v: 1, status: 'running', items: [], visits: [], answers: {}, dispatched: null };
