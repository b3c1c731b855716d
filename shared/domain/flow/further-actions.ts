import type { Permission } from '#shared/domain/access/permission.ts';
import { checkMayAct } from './check-may-act.ts';
import { commandRights } from './command-rights.ts';
import { MOST_SIGNERS } from './commands/add-sign.ts';
import type { FlowDefinition, HumanNode, NodeOf } from './definition.ts';
import { findHumanNode } from './find-node.ts';
import { findWithdrawal } from './find-withdrawal.ts';
import type { FlowActor } from './flow-command.ts';
import type { FlowState, Member, Visit, WorkItem } from './flow-state.ts';
import { type Graph, graphOf } from './graph.ts';
import { jumpLanding } from './jump-landing.ts';
import { reopenTargets } from './reopen-targets.ts';
import { isSameBlock, returnLanding } from './return-landing.ts';
import { returnTargets } from './return-targets.ts';

/** A step before that work may be sent back to; `mayComeBack`: also so that it comes straight back afterwards. */
export type ReturnTarget = { readonly visit: Visit; readonly mayComeBack: boolean };

type Waited = NodeOf<'wait-event'>['events'][number];
/** What staff may say has happened; a customer's reply is the customer's to give. */
export type Reportable = Waited & { readonly event: Exclude<Waited['event'], 'customer-reply'> };

/** Something the actor may do besides taking the next step. */
export type FurtherAction =
	| {
			readonly type: 'release' | 'transfer' | 'delegate' | 'add-sign' | 'skip';
			readonly item: WorkItem;
			readonly node: HumanNode;
	  }
	/** Of somebody who shares a step, whether or not it is their turn. */
	| { readonly type: 'remove-sign'; readonly member: Member; readonly node: HumanNode }
	| { readonly type: 'withdraw'; readonly node: HumanNode }
	/** Of one thread, or of everything (null); where to, `jumpTargets` says. */
	| { readonly type: 'jump'; readonly froms: readonly (WorkItem | null)[] }
	| { readonly type: 'reopen'; readonly targets: readonly Visit[] }
	| { readonly type: 'suspend' | 'resume' }
	/** Of something outside that a step waits for: that it has happened. */
	| { readonly type: 'occur'; readonly wait: NodeOf<'wait-event'>; readonly heard: Reportable };

/**
 * Exactly the commands besides those of `legalActions` that would not be refused for want of right or order, with somebody to name who has
 * nothing to do with the ticket yet. Explores the flow where it has branches: not for every keystroke.
 */
export function furtherActions(definition: FlowDefinition, flow: FlowState, actor: FlowActor): FurtherAction[] {
	const graph = graphOf(definition);
	switch (flow.status) {
		case 'running':
			return [...flow.items.flatMap((item) => ofItem(graph, flow, { item, actor })), ...ofRounds(graph, flow, actor), ...ofWhole(graph, flow, actor)];
		case 'suspended':
			return may(actor, commandRights.resume) ? [{ type: 'resume' }] : [];
		default: {
			const targets = may(actor, commandRights.reopen) ? reopenTargets(graph, flow) : [];
			return targets.length > 0 ? [{ type: 'reopen', targets }] : [];
		}
	}
}

/** The nodes that an administrator may move a thread to, or everything when no work is named, in the order in which they are drawn. */
export function jumpTargets(definition: FlowDefinition, flow: FlowState, item: WorkItem | null): string[] {
	const graph = graphOf(definition);
	return definition.nodes.flatMap(({ id }) => (jumpLanding(graph, flow, { item: item ?? undefined, toNodeId: id }) === undefined ? [] : [id]));
}

/**
 * The steps that returnable work may be sent back to, in the order in which the ticket came through them, the one before last. Of those that
 * `legalActions` knows, the ones from which the flow can still end.
 */
export function returnOptions(definition: FlowDefinition, flow: FlowState, item: WorkItem): ReturnTarget[] {
	const graph = graphOf(definition);
	const token = flow.tokens.find(({ id }) => id === item.tokenId);
	if (token === undefined) return [];
	return returnTargets(definition, flow, token).flatMap((visit) =>
		returnLanding(graph, flow, { token, target: visit }) === undefined ? [] : [{ visit, mayComeBack: isSameBlock(token, visit) }]
	);
}

function ofItem(graph: Graph, flow: FlowState, { item, actor }: { item: WorkItem; actor: FlowActor }): FurtherAction[] {
	const node = findHumanNode(graph.definition, item.nodeId);
	const actions: FurtherAction[] = [];
	if (checkMayAct({ actor }, item, { onBehalf: false }) === undefined) {
		const isOnes = item.holder.kind === 'person';
		const signers = flow.rounds.find(({ tokenId }) => tokenId === item.tokenId)?.members.length ?? 1;
		actions.push({ type: 'transfer', item, node });
		if (isOnes) actions.push({ type: 'delegate', item, node });
		if (isOnes && signers < MOST_SIGNERS) actions.push({ type: 'add-sign', item, node });
		if (isOnes && item.claimedFrom !== null) actions.push({ type: 'release', item, node });
	}
	if (may(actor, commandRights.skip)) actions.push({ type: 'skip', item, node });
	return actions;
}

function ofRounds(graph: Graph, flow: FlowState, actor: FlowActor): FurtherAction[] {
	return flow.rounds.flatMap(({ nodeId, members }) => {
		const isPart = members.some(({ holder }) => actor.kind === 'user' && holder.kind === 'person' && holder.id === actor.id);
		if (members.length < 2 || actor.kind === 'customer' || (!isPart && !may(actor, 'ticket.dispatch'))) return [];
		const node = findHumanNode(graph.definition, nodeId);
		return members.filter(({ state }) => state !== 'done').map((member): FurtherAction => ({ type: 'remove-sign', member, node }));
	});
}

function ofWhole(graph: Graph, flow: FlowState, actor: FlowActor): FurtherAction[] {
	const actions: FurtherAction[] = actor.kind === 'user' && may(actor, 'ticket.comment') ? waitedFor(graph, flow) : [];
	if (actor.kind === 'user') {
		const worked = new Set(flow.visits.flatMap(({ nodeId, by }) => (by?.id === actor.id ? [nodeId] : [])));
		for (const nodeId of worked)
			if (findWithdrawal(graph, flow, { nodeId, by: actor }).ok) actions.push({ type: 'withdraw', node: findHumanNode(graph.definition, nodeId) });
	}
	if (may(actor, commandRights.suspend)) actions.push({ type: 'suspend' });
	const froms = may(actor, commandRights.jump) ? [null, ...flow.items].filter((item) => canJump(graph, flow, item)) : [];
	if (froms.length > 0) actions.push({ type: 'jump', froms });
	return actions;
}

const isReportable = (waited: Waited): waited is Reportable => waited.event !== 'customer-reply';

/** Each once, however many threads wait for it. */
function waitedFor(graph: Graph, flow: FlowState): FurtherAction[] {
	const waits = [...new Set(flow.tokens.map(({ nodeId }) => nodeId))]
		.map((nodeId) => graph.node(nodeId))
		.filter((node) => node.kind === 'wait-event');
	return waits.flatMap((wait) => wait.events.filter(isReportable).map((heard) => ({ type: 'occur' as const, wait, heard })));
}

/** Mostly the first node will do. */
const canJump = (graph: Graph, flow: FlowState, item: WorkItem | null): boolean =>
	graph.definition.nodes.some(({ id }) => jumpLanding(graph, flow, { item: item ?? undefined, toNodeId: id }) !== undefined);

const may = (actor: FlowActor, permission: Permission): boolean =>
	actor.kind === 'user' ? actor.permissions.includes(permission) : actor.kind === 'system';
