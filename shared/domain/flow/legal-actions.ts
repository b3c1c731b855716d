import { checkMayAct } from './check-may-act.ts';
import type { FlowDefinition, HumanNode } from './definition.ts';
import { findHumanNode } from './find-node.ts';
import type { FlowActor } from './flow-command.ts';
import type { FlowState, WorkItem } from './flow-state.ts';
import { previousNodeId } from './previous-node-id.ts';

/** A step the actor may take now; the first one is the screen's primary action. */
export type LegalAction =
	| {
			readonly type: 'submit';
			readonly item: WorkItem;
			readonly node: HumanNode;
			readonly outcome: HumanNode['outcomes'][number];
	  }
	| {
			readonly type: 'assign' | 'reassign' | 'depart' | 'check-in' | 'claim' | 'return';
			readonly item: WorkItem;
			readonly node: HumanNode;
	  };

/** Exactly the commands that `advance` would not refuse for want of right or order; answers are checked on submit. */
export function legalActions(definition: FlowDefinition, flow: FlowState, actor: FlowActor): LegalAction[] {
	if (flow.status !== 'running') return [];
	const context = { at: 0, actor, facts: {}, nextId: () => '' };
	return flow.items.flatMap((item) => {
		const node = findHumanNode(definition, item.nodeId);
		const mayWork = checkMayAct(context, item, { onBehalf: false }) === undefined;
		const maySubmit = checkMayAct(context, item, { onBehalf: true }) === undefined;
		const mayDispatch = actor.kind === 'user' && actor.permissions.includes('ticket.dispatch');
		const actions: LegalAction[] = [];
		if (node.kind === 'dispatch' && mayDispatch) actions.push({ type: 'assign', item, node });
		if (node.kind === 'on-site' && mayWork && item.checkedInAt === null) {
			if (item.stage === 'dispatched') actions.push({ type: 'depart', item, node });
			actions.push({ type: 'check-in', item, node });
		}
		if (maySubmit && node.kind !== 'dispatch' && (node.kind !== 'on-site' || item.checkedInAt !== null)) {
			for (const outcome of node.outcomes) actions.push({ type: 'submit', item, node, outcome });
		}
		if (node.kind === 'on-site' && mayDispatch) actions.push({ type: 'reassign', item, node });
		if (item.holder.kind === 'group' && actor.kind === 'user' && actor.permissions.includes(item.holder.permission))
			actions.push({ type: 'claim', item, node });
		if (node.returnable && mayWork && previousNodeId(definition, flow, node.id) !== undefined) actions.push({ type: 'return', item, node });
		return actions;
	});
}
