import type { Instant } from '#shared/kernel/instant.ts';
import type { FlowEvent } from './flow-event.ts';
import type { FlowState, WorkItem } from './flow-state.ts';

/** The flow after one event that happened at `at`. Never refuses: what happened, happened. */
export function evolveFlow(state: FlowState, event: FlowEvent, at: Instant): FlowState {
	switch (event.type) {
		case 'node.entered':
			return {
				...state,
				visits: [...state.visits, { nodeId: event.nodeId, enteredAt: at, leftAt: null, outcome: null }]
			};
		case 'node.left':
			return {
				...state,
				items: state.items.filter((item) => item.nodeId !== event.nodeId),
				visits: state.visits.map((visit) =>
					visit.nodeId === event.nodeId && visit.leftAt === null ? { ...visit, leftAt: at, outcome: event.outcome } : visit
				)
			};
		case 'item.opened':
			return { ...state, items: [...state.items, event.item] };
		case 'item.claimed':
			return withItem(state, event.itemId, { holder: event.holder });
		case 'item.assigned':
			return reassigned({ ...state, dispatched: event.person }, event);
		case 'item.departed':
			return withItem(state, event.itemId, { stage: 'enroute' });
		case 'item.checked-in':
			return withItem(state, event.itemId, { stage: 'doing', checkedInAt: at });
		case 'item.submitted':
			return {
				...state,
				answers: { ...state.answers, [event.nodeId]: event.answers }
			};
		case 'item.overdue':
			return withItem(state, event.itemId, { overdueAt: at });
		case 'item.escalated':
			return withItem(state, event.itemId, { escalatedAt: at });
		case 'flow.ended':
			return { ...state, status: 'ended', items: [] };
		case 'flow.canceled':
			return {
				...state,
				status: 'canceled',
				items: [],
				visits: state.visits.map((visit) => (visit.leftAt === null ? { ...visit, leftAt: at } : visit))
			};
		case 'item.returned':
		case 'work.completed':
		case 'rating.given':
			return state;
	}
}

/** Somebody else's journey starts over: the new technician has neither left nor arrived. */
function reassigned(state: FlowState, { itemId, person }: Extract<FlowEvent, { type: 'item.assigned' }>): FlowState {
	const item = state.items.find((candidate) => candidate.id === itemId);
	const journey = item?.stage === 'enroute' || item?.stage === 'doing' ? ({ stage: 'dispatched', checkedInAt: null } as const) : {};
	return withItem(state, itemId, {
		holder: { kind: 'person', ...person },
		...journey
	});
}

function withItem(state: FlowState, itemId: string, change: Partial<WorkItem>): FlowState {
	return {
		...state,
		items: state.items.map((item) => (item.id === itemId ? { ...item, ...change } : item))
	};
}
