import type { FlowState, Visit } from './flow-state.ts';

/**
 * The splits that had been opened when a thread came through a node. A branch that a join went on without may outlive them all: it is
 * older than what came after the join, though the same thread opened it.
 */
export function splitsBefore({ visits }: Pick<FlowState, 'visits'>, visit: Visit): ReadonlySet<string> {
	return new Set(visits.slice(0, visits.indexOf(visit) + 1).flatMap(({ frames }) => frames.map(({ split }) => split)));
}
