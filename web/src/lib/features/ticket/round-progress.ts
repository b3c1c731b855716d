import type { HumanNode } from '#shared/domain/flow/definition.ts';
import type { Member, Round } from '#shared/domain/flow/flow-state.ts';

/** How far a step that several share has come: so many of so many; where votes are counted, their weights. */
export type RoundProgress = {
	readonly done: number;
	readonly of: number;
	readonly votes: { readonly agreed: number; readonly against: number; readonly of: number } | undefined;
};

export function roundProgress({ mode, members }: Round, { outcomes }: Pick<HumanNode, 'outcomes'>): RoundProgress {
	const done = members.filter(({ state }) => state === 'done');
	const against = done.filter(({ outcome }) => outcomes.find(({ key }) => key === outcome)?.tone === 'negative');
	const sum = (some: readonly Member[]) => some.reduce((total, { weight }) => total + weight, 0);
	return {
		done: done.length,
		of: members.length,
		votes: mode === 'vote' ? { agreed: sum(done) - sum(against), against: sum(against), of: sum(members) } : undefined
	};
}
