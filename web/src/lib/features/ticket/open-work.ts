import { isCandidate } from '#shared/domain/flow/check-may-act.ts';
import type { FlowDefinition, HumanNode } from '#shared/domain/flow/definition.ts';
import { findHumanNode } from '#shared/domain/flow/find-node.ts';
import type { FlowActor } from '#shared/domain/flow/flow-command.ts';
import type { FlowState, Round, WorkItem } from '#shared/domain/flow/flow-state.ts';

/** One piece of open work, and the step that several share if it is part of one. */
export type OpenWork = {
	readonly item: WorkItem;
	readonly node: HumanNode;
	readonly round: Round | undefined;
	/** `claimable`: the reader is one of those who may take it. */
	readonly whose: 'mine' | 'claimable' | 'others';
};

type User = Pick<Extract<FlowActor, { kind: 'user' }>, 'id' | 'permissions'>;

/** All work that is open: the reader's own first, then what they may take; each by when it is due. */
export function openWork({ definition, flow, reader }: { definition: FlowDefinition; flow: FlowState; reader: User }): OpenWork[] {
	const actor = { kind: 'user', name: '', ...reader } as const;
	return flow.items
		.map((item): OpenWork => {
			const { holder } = item;
			const whose = holder.kind === 'person' && holder.id === reader.id ? 'mine' : isCandidate(actor, holder) ? 'claimable' : 'others';
			return {
				item,
				node: findHumanNode(definition, item.nodeId),
				round: flow.rounds.find(({ tokenId }) => tokenId === item.tokenId),
				whose
			};
		})
		.sort((a, b) => RANKS[a.whose] - RANKS[b.whose] || (a.item.dueAt ?? Number.MAX_SAFE_INTEGER) - (b.item.dueAt ?? Number.MAX_SAFE_INTEGER));
}

const RANKS = { mine: 0, claimable: 1, others: 2 };

/**
 * What a step has to say besides its name, so that it is clear which of several pieces of work it is about: where they are at different nodes,
 * which one; of somebody else's, whose.
 */
export function whichWork(work: readonly OpenWork[], itemId: string): { readonly node: boolean; readonly holder: boolean } {
	const whose = work.find(({ item }) => item.id === itemId)?.whose;
	return { node: new Set(work.map(({ node }) => node.id)).size > 1, holder: work.length > 1 && whose === 'others' };
}

type About = { readonly type: string } & ({ readonly item: Pick<WorkItem, 'tokenId'> } | { readonly item?: never });

/** Returning and passing over are done to the step that several share, whoever's part it is asked of: once is enough. */
export function eachStepOnce<S extends About>(steps: readonly S[]): S[] {
	const isSame = (a: About, b: About) => a.type === b.type && a.item?.tokenId === b.item?.tokenId;
	return steps.filter(
		(step, index) => !WHOLE_STEP.includes(step.type) || step.item === undefined || steps.findIndex((other) => isSame(step, other)) === index
	);
}

const WHOLE_STEP: readonly string[] = ['return', 'skip'];
