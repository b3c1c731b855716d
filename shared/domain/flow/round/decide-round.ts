import { assert } from '#shared/kernel/assert.ts';
import type { HumanNode } from '../definition.ts';
import type { Member, Round } from '../flow-state.ts';
import type { Signing } from '../signing.ts';

/** Whether an outcome says no. */
const isAgainst = (node: HumanNode, outcome: string | null): boolean => node.outcomes.find(({ key }) => key === outcome)?.tone === 'negative';

/** The outcome of a step that went well: its first one that doesn't say no. */
export function agreeingOutcome({ outcomes }: HumanNode): string {
	const outcome = outcomes.find(({ tone }) => tone !== 'negative') ?? outcomes[0];
	assert(outcome, 'a step has an outcome');
	return outcome.key;
}

/**
 * What a step came to that several share, as soon as it is certain; undefined while it isn't. One who says no decides at once, except by
 * vote; one who agrees counts when nobody is still to sign because of them.
 */
export function decideRound({ mode, members }: Pick<Round, 'mode' | 'members'>, node: HumanNode): string | undefined {
	if (mode === 'vote' && node.signing.mode === 'vote') return countVotes(members, node, node.signing);
	const done = members.filter(({ state }) => state === 'done');
	const no = done.find(({ outcome }) => isAgainst(node, outcome));
	if (no !== undefined) return no.outcome ?? undefined;
	const hasFollower = ({ itemId }: Member) => members.some(({ after, state }) => after === itemId && state !== 'done');
	if (mode === 'any') return done.find((member) => !hasFollower(member) && isOwn(member, members))?.outcome ?? ofAdded(done, hasFollower, members);
	if (done.length < members.length) return undefined;
	return (done.findLast(({ addedBy }) => addedBy === null) ?? done.at(-1))?.outcome ?? undefined;
}

/** Whoever was merely asked for their view before somebody doesn't decide in their place. */
const isOwn = ({ addedBy }: Member, members: readonly Member[]): boolean => addedBy === null || members.every((other) => other.addedBy !== null);

/** The last of a chain that began with one of the step's own. */
function ofAdded(done: readonly Member[], hasFollower: (member: Member) => boolean, members: readonly Member[]): string | undefined {
	const last = done.find((member) => {
		const asker = members.find(({ itemId }) => itemId === member.after);
		return member.addedBy !== null && asker?.state === 'done' && !hasFollower(member);
	});
	return members.find(({ itemId }) => itemId === last?.after)?.outcome ?? undefined;
}

function countVotes(members: readonly Member[], node: HumanNode, { pass, failCount }: Extract<Signing, { mode: 'vote' }>): string | undefined {
	const sum = (some: readonly Member[]) => some.reduce((total, { weight }) => total + weight, 0);
	const done = members.filter(({ state }) => state === 'done');
	const against = done.filter(({ outcome }) => isAgainst(node, outcome));
	const total = sum(members);
	const agreed = sum(done) - sum(against);
	// Rounded up: a share is reached, not nearly reached.
	const needed = 'shareBps' in pass ? Math.max(1, Math.ceil((total * pass.shareBps) / 10_000)) : Math.min(pass.count, total);
	if (agreed >= needed) return done.find(({ outcome }) => !isAgainst(node, outcome))?.outcome ?? agreeingOutcome(node);
	const isLost = total - sum(against) < needed || (failCount !== undefined && sum(against) >= failCount);
	return isLost ? (against[0]?.outcome ?? undefined) : undefined;
}

/** Those whose turn it is now: they waited for somebody who has agreed, or for nobody. */
export function membersToCall({ members }: Pick<Round, 'members'>, node: HumanNode): Member[] {
	const done = new Map(members.filter(({ state }) => state === 'done').map((member) => [member.itemId, member]));
	return members.filter(({ state, after }) => {
		if (state !== 'waiting') return false;
		return after === null || (done.has(after) && (node.signing.mode === 'vote' || !isAgainst(node, done.get(after)?.outcome ?? null)));
	});
}
