import type { NodeOf } from './definition.ts';
import { peopleOf } from './round/holders-of.ts';
import { emit, type Run } from './run.ts';

/** What a node does that nobody waits at: told as events, done by whoever reads them. */
export function actionRequested(run: Run, node: NodeOf<'action'> | NodeOf<'cc'>): void {
	if (node.kind === 'cc') emit(run, { type: 'cc.sent', nodeId: node.id, people: peopleOf(run, node.recipients) });
	else if (node.action.do === 'set-field') {
		const { nodeId: inNodeId, key, value } = node.action;
		emit(run, { type: 'field.set', nodeId: node.id, inNodeId, key, value });
	} else emit(run, { type: 'action.requested', nodeId: node.id, id: run.context.nextId() });
}
