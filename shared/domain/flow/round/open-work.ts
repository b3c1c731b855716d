import { MINUTE } from '#shared/kernel/instant.ts';
import type { HumanNode } from '../definition.ts';
import type { Holder, Member, WorkItem } from '../flow-state.ts';
import type { Token } from '../net/token.ts';
import { emit, type Run } from '../run.ts';
import { agreeingOutcome } from './decide-round.ts';
import { asHolder, handlerOf, holdersOf, superiorOf } from './holders-of.ts';

/** Opens the work of a node for whoever its rules find; answers the outcome with which the step is passed over when they say so. */
export function openWork(run: Run, node: HumanNode, token: Token): string | undefined {
	const holders = holdersAfterPolicies(run, node);
	if (holders.length === 0) return agreeingOutcome(node);
	const people = holders.flatMap((holder) => (holder.kind === 'person' ? [{ id: holder.id, name: holder.name }] : []));
	if (node.signing.mode === 'single' || people.length < 2) {
		const [first] = holders;
		openItem(run, node, token, { id: run.context.nextId(), holder: people.length > 1 ? { kind: 'people', people } : (first ?? ADMINISTRATORS) });
		return undefined;
	}
	const { signing } = node;
	const members: Member[] = [];
	for (const person of people) {
		const before = signing.mode === 'sequential' ? members.at(-1) : undefined;
		members.push({
			itemId: run.context.nextId(),
			holder: asHolder(person),
			weight: signing.mode === 'vote' ? (signing.weights[person.id] ?? 1) : 1,
			state: before === undefined ? 'open' : 'waiting',
			outcome: null,
			after: before?.itemId ?? null,
			addedBy: null
		});
	}
	emit(run, { type: 'round.opened', round: { tokenId: token.id, nodeId: node.id, mode: signing.mode, members } });
	for (const { itemId, holder, state } of members) if (state === 'open') openItem(run, node, token, { id: itemId, holder });
	return undefined;
}

/** One piece of work for one holder, with the node's time limit from now on. */
export function openItem(run: Run, node: HumanNode, token: Pick<Token, 'id'>, { id, holder }: Pick<WorkItem, 'id' | 'holder'>): void {
	const { at } = run.context;
	emit(run, {
		type: 'item.opened',
		item: {
			id,
			tokenId: token.id,
			nodeId: node.id,
			stage: node.kind === 'on-site' ? 'dispatched' : node.stage,
			openedAt: at,
			dueAt: node.limitMinutes === null ? null : at + node.limitMinutes * MINUTE,
			holder,
			claimedFrom: null,
			delegators: [],
			checkedInAt: null,
			overdueAt: null,
			escalatedAt: null
		}
	});
}

/** Whoever draws the company's flows also catches what fell between its rules. */
const ADMINISTRATORS: Holder = { kind: 'group', permission: 'flow.edit' };

function holdersAfterPolicies(run: Run, node: HumanNode): Holder[] {
	const found = holdersOf(run, node.assignee);
	const { initiator } = run.context;
	const isInitiator = (holder: Holder) => holder.kind === 'person' && holder.id === initiator?.id;
	if (node.ifInitiator !== 'keep' && found.some(isInitiator)) {
		const others = found.filter((holder) => !isInitiator(holder));
		const instead =
			node.ifInitiator === 'superior'
				? superiorOf(run, initiator)
						.map(asHolder)
						.filter((holder) => !isInitiator(holder))
				: [];
		if (others.length + instead.length > 0) return [...instead, ...others];
		return node.ifInitiator === 'skip' ? [] : [ADMINISTRATORS];
	}
	if (found.length > 0) return found;
	if (node.ifNobody === 'skip') return [];
	const above = node.ifNobody === 'superior' ? superiorOf(run, handlerOf(run) ?? initiator).map(asHolder) : [];
	return above.length > 0 ? above : [ADMINISTRATORS];
}
