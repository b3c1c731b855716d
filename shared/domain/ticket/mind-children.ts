import { advance } from '#shared/domain/flow/advance.ts';
import type { FlowState } from '#shared/domain/flow/flow-state.ts';
import { assert } from '#shared/kernel/assert.ts';
import type { DecideContext } from './decide.ts';
import { evolve } from './evolve.ts';
import { factsOf } from './facts-of.ts';
import { isOpenChild } from './is-open-child.ts';
import type { TicketEvent } from './ticket-event.ts';
import type { TicketLink } from './ticket-link.ts';
import type { TicketState } from './ticket-state.ts';

/** Whether the flow is still where it asked for this child. */
export function isAwaited({ visits }: Pick<FlowState, 'visits'>, { awaited }: Pick<TicketLink, 'awaited'>): boolean {
	if (awaited === null) return false;
	const { tokenId, nodeId, since } = awaited;
	return visits.some((visit) => visit.leftAt === null && visit.tokenId === tokenId && visit.nodeId === nodeId && visit.enteredAt === since);
}

/**
 * What a step means for the tickets that this one's flow waits for, after what it brought about itself: a thread whose child is over goes
 * on, and a child that nobody waits for any more is released, to be cancelled (WCP-25).
 */
export function mindChildren(before: TicketState, decided: readonly TicketEvent[], context: DecideContext): readonly TicketEvent[] {
	if (![...before.links, ...decided.flatMap((event) => (event.type === 'link.added' ? [event.link] : []))].some(({ awaited }) => awaited !== null))
		return decided;
	const events = [...decided];
	for (;;) {
		const state = after(before, events, context);
		const over = state.links.find((link) => link.ended !== null && state.flow.status === 'running' && isAwaited(state.flow, link));
		if (over?.awaited && over.ended) {
			const { tokenId } = over.awaited;
			const advanced = advance({
				definition: context.definition,
				state: state.flow,
				command: { type: 'subprocess-ended', tokenId, outcome: over.ended.outcome },
				context: { ...context, facts: factsOf(state.subject), initiator: state.initiator }
			});
			assert(advanced.ok, `thread ${tokenId} waits for a child`);
			events.push(...advanced.value.events);
			continue;
		}
		const left = state.links.filter((link) => link.awaited !== null && isOpenChild(link) && !isAwaited(state.flow, link));
		if (left.length === 0) return events;
		return [...events, { type: 'children.released', children: left.map(refOf), cancel: true, reason: reasonOf(decided) }];
	}
}

export const refOf = ({ ticketId, number }: TicketLink) => ({ ticketId, number });

function after(before: TicketState, events: readonly TicketEvent[], { at }: DecideContext): TicketState {
	if (events.length === 0) return before;
	return evolve(before, before.id, { v: 1, seq: before.seq + 1, at, actor: { kind: 'system' }, commandId: '', events: [...events] });
}

/** What the person said who left the step; nothing when the flow did by itself. */
const reasonOf = (events: readonly TicketEvent[]): string =>
	events.map((event) => ('reason' in event && event.type !== 'statement.voided' ? event.reason : '')).find((reason) => reason !== '') ?? '';
