import type { Facts } from '#shared/domain/condition/condition.ts';
import { advance } from '#shared/domain/flow/advance.ts';
import type { FlowDefinition } from '#shared/domain/flow/definition.ts';
import type { Directory } from '#shared/domain/flow/directory.ts';
import { EMPTY_FLOW } from '#shared/domain/flow/empty-flow.ts';
import { findNode } from '#shared/domain/flow/find-node.ts';
import type { FlowCommand } from '#shared/domain/flow/flow-command.ts';
import type { FlowState, Holder } from '#shared/domain/flow/flow-state.ts';
import type { Instant } from '#shared/kernel/instant.ts';

/** One station of a dry run: where, when at the latest, whom it goes to, and how it was left. */
export type DryStep = { readonly nodeId: string; readonly at: Instant; readonly holders: readonly Holder[]; readonly outcome: string | null };

export type DryRunResult = { readonly steps: readonly DryStep[]; readonly ended: boolean };

/** A flow that takes more is going round: what came before shows enough. */
const MOST_STEPS = 200;

/**
 * Walks a ticket through a drawing as it would go when every step takes its whole time limit and ends as `outcomes` says, or well. Forms
 * are passed over, so that facts about answers come from `facts` alone.
 */
export function dryRun({
	definition,
	facts,
	outcomes,
	at,
	directory
}: {
	definition: FlowDefinition;
	facts: Facts;
	outcomes: Readonly<Record<string, string>>;
	at: Instant;
	directory: Directory;
}): DryRunResult {
	let now = at;
	let ids = 0;
	let state = EMPTY_FLOW;
	const steps: DryStep[] = [];
	const give = (command: FlowCommand): boolean => {
		const context = { at: now, actor: { kind: 'system' } as const, facts, nextId: () => `dry-${++ids}`, directory };
		const result = advance({ definition, state, command, context });
		if (result.ok) state = result.value.state;
		return result.ok && result.value.events.length > 0;
	};
	give({ type: 'start' });
	while (state.status === 'running' && steps.length < MOST_STEPS) {
		const next = soonest(definition, state, outcomes);
		if (next === undefined) break;
		now = Math.max(now, next.at);
		const holders = state.items.filter(({ tokenId }) => tokenId === next.tokenId).map(({ holder }) => holder);
		const before = state.visits.findIndex(({ tokenId, leftAt }) => tokenId === next.tokenId && leftAt === null);
		if (!give(next.command)) break;
		steps.push({ nodeId: next.nodeId, at: now, holders, outcome: state.visits[before]?.outcome ?? null });
	}
	return { steps, ended: state.status === 'ended' };
}

type Next = { readonly at: Instant; readonly tokenId: string; readonly nodeId: string; readonly command: FlowCommand };

/** What would happen first: work at the end of its time, a moment that comes, or, when there is neither, an event that is waited for. */
function soonest(definition: FlowDefinition, state: FlowState, outcomes: Readonly<Record<string, string>>): Next | undefined {
	const work = state.items.map(
		({ id: itemId, tokenId, nodeId, dueAt, openedAt }): Next => ({
			at: dueAt ?? openedAt,
			tokenId,
			nodeId,
			command: { type: 'skip', itemId, reason: '', outcome: outcomes[nodeId] }
		})
	);
	const moments = state.alarms.map(({ tokenId, nodeId, at }): Next => ({ at, tokenId, nodeId, command: { type: 'elapse', tokenId } }));
	const waits = state.tokens.flatMap(({ id: tokenId, nodeId }): Next[] => {
		const node = findNode(definition, nodeId);
		if (node.kind === 'subprocess')
			return [{ at: 0, tokenId, nodeId, command: { type: 'subprocess-ended', tokenId, outcome: outcomes[nodeId] ?? 'done' } }];
		if (node.kind !== 'wait-event' || outcomes[nodeId] === 'timeout') return [];
		const heard = node.events.find(({ key }) => key === outcomes[nodeId]) ?? node.events[0];
		return heard === undefined ? [] : [{ at: 0, tokenId, nodeId, command: { type: 'occur', event: heard.event, note: '' } }];
	});
	return waits[0] ?? [...work, ...moments].toSorted((a, b) => a.at - b.at)[0];
}
