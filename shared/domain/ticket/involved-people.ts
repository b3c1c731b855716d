import type { FlowDefinition, HumanNode } from '#shared/domain/flow/definition.ts';
import { findHumanNode } from '#shared/domain/flow/find-node.ts';
import type { FlowState, Member, WorkItem } from '#shared/domain/flow/flow-state.ts';

/** Somebody who is named for open work, or will be; `itemId` of the work, also before it is their turn. */
export type Involved = {
	readonly role: 'todo' | 'later';
	readonly personId: string;
	readonly itemId: string;
	readonly node: HumanNode;
	readonly dueAt: number | null;
};

/**
 * Who is named for work that the index of tickets can't tell: it knows the technician who was sent and whoever claimed an ordinary step
 * from a group, which is all there is in a flow without approvals. Nothing is due while the flow stands still.
 */
export function involvedPeople(definition: FlowDefinition, flow: FlowState): Involved[] {
	const isDueNow = flow.status === 'running';
	const working = flow.items.flatMap((item): Involved[] => {
		const node = findHumanNode(definition, item.nodeId);
		const of = { itemId: item.id, node, dueAt: isDueNow ? item.dueAt : null };
		const later = item.delegators.map(({ id }): Involved => ({ ...of, role: 'later', personId: id, dueAt: null }));
		return isToldElsewhere(flow, item, node) ? later : [...namesOf(item).map((personId): Involved => ({ ...of, role: 'todo', personId })), ...later];
	});
	const waiting = flow.rounds.flatMap(({ members, nodeId }) =>
		members.flatMap((member): Involved[] => {
			const { itemId, holder } = member;
			if (!isStillToSign(member) || holder.kind !== 'person') return [];
			return [{ role: 'later', personId: holder.id, itemId, node: findHumanNode(definition, nodeId), dueAt: null }];
		})
	);
	return [...working, ...waiting];
}

const isStillToSign = ({ state }: Member): boolean => state === 'waiting';

function namesOf({ holder }: WorkItem): string[] {
	if (holder.kind === 'people') return holder.people.map(({ id }) => id);
	return holder.kind === 'person' ? [holder.id] : [];
}

function isToldElsewhere(flow: FlowState, { holder, claimedFrom, tokenId }: WorkItem, node: HumanNode): boolean {
	if (holder.kind !== 'person') return holder.kind !== 'people';
	if (flow.rounds.some((round) => round.tokenId === tokenId)) return false;
	if (node.kind === 'on-site') return holder.id === flow.dispatched?.id;
	const isInBranch = flow.tokens.some(({ id, frames }) => id === tokenId && frames.length > 0);
	return claimedFrom?.kind === 'group' && node.kind !== 'approve' && !isInBranch;
}
