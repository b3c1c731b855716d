import { MINUTE } from '#shared/kernel/instant.ts';
import type { HumanNode } from './definition.ts';
import { findNode } from './find-node.ts';
import type { Holder } from './flow-state.ts';
import { followEdge } from './follow-edge.ts';
import { emit, type Run } from './run.ts';

/** Moves the token into a node and on through those that nobody works at, until somebody has to act or the flow ends. */
export function enterNode(run: Run, nodeId: string): void {
	const node = findNode(run.definition, nodeId);
	if (node.kind === 'start' || node.kind === 'exclusive') {
		enterNode(run, followEdge(run, nodeId, null));
		return;
	}
	emit(run, { type: 'node.entered', nodeId });
	if (node.kind === 'end') {
		emit(run, { type: 'node.left', nodeId, outcome: null });
		emit(run, { type: 'flow.ended', nodeId });
		return;
	}
	const { at, nextId } = run.context;
	emit(run, {
		type: 'item.opened',
		item: {
			id: nextId(),
			nodeId,
			stage: node.kind === 'on-site' ? 'dispatched' : node.stage,
			openedAt: at,
			dueAt: node.limitMinutes === null ? null : at + node.limitMinutes * MINUTE,
			holder: holderOf(run, node),
			checkedInAt: null,
			overdueAt: null,
			escalatedAt: null
		}
	});
}

function holderOf({ state }: Run, { assignee }: HumanNode): Holder {
	switch (assignee.by) {
		case 'permission':
			return { kind: 'group', permission: assignee.permission };
		case 'customer':
			return { kind: 'customer' };
		case 'dispatched':
			// A flow may reach the site without a dispatch node; then whoever dispatches is asked.
			return state.dispatched === null ? { kind: 'group', permission: 'ticket.dispatch' } : { kind: 'person', ...state.dispatched };
	}
}
