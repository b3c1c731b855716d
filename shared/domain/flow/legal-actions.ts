import { checkMayAct, isCandidate } from './check-may-act.ts';
import { checkSection } from './check-section.ts';
import type { FlowDefinition, HumanNode } from './definition.ts';
import { findHumanNode } from './find-node.ts';
import type { FlowActor } from './flow-command.ts';
import type { FlowState, Visit, WorkItem } from './flow-state.ts';
import { returnTargets } from './return-targets.ts';

/** A step the actor may take now; the first one is the screen's primary action. */
export type LegalAction =
	| {
			readonly type: 'submit';
			readonly item: WorkItem;
			readonly node: HumanNode;
			readonly outcome: HumanNode['outcomes'][number];
	  }
	| {
			readonly type: 'assign' | 'reassign' | 'depart' | 'check-in' | 'claim';
			readonly item: WorkItem;
			readonly node: HumanNode;
	  }
	/** `targets`: the steps to choose from, the one before last. */
	| { readonly type: 'return'; readonly item: WorkItem; readonly node: HumanNode; readonly targets: readonly Visit[] };

/** Exactly the commands that `advance` would not refuse for want of right or order; answers are checked on submit. */
export function legalActions(definition: FlowDefinition, flow: FlowState, actor: FlowActor): LegalAction[] {
	if (flow.status !== 'running') return [];
	return flow.items.flatMap((item) => {
		const node = findHumanNode(definition, item.nodeId);
		const mayWork = checkMayAct({ actor }, item, { onBehalf: false }) === undefined;
		const maySubmit = checkMayAct({ actor }, item, { onBehalf: true }) === undefined;
		const mayDispatch = actor.kind === 'user' && actor.permissions.includes('ticket.dispatch');
		const actions: LegalAction[] = [];
		const mayBegin = checkSection(definition, flow, item) === undefined;
		if (node.kind === 'dispatch' && mayDispatch && mayBegin) actions.push({ type: 'assign', item, node });
		if (node.kind === 'on-site' && mayWork && mayBegin && item.checkedInAt === null) {
			if (item.stage === 'dispatched') actions.push({ type: 'depart', item, node });
			actions.push({ type: 'check-in', item, node });
		}
		if (maySubmit && mayBegin && node.kind !== 'dispatch' && (node.kind !== 'on-site' || item.checkedInAt !== null)) {
			for (const outcome of node.outcomes) actions.push({ type: 'submit', item, node, outcome });
		}
		if (node.kind === 'on-site' && mayDispatch && mayBegin) actions.push({ type: 'reassign', item, node });
		if (actor.kind === 'user' && mayBegin && isCandidate(actor, item.holder)) actions.push({ type: 'claim', item, node });
		const token = flow.tokens.find(({ id }) => id === item.tokenId);
		const targets = node.returnable && mayWork && token !== undefined ? returnTargets(definition, flow, token) : [];
		if (targets.length > 0) actions.push({ type: 'return', item, node, targets });
		return actions;
	});
}
