import { MINUTE } from '#shared/kernel/instant.ts';
import { refuse } from '#shared/kernel/result.ts';
import type { HumanNode } from '../definition.ts';
import { moveOn } from '../engine-board.ts';
import type { WholeCommand } from '../flow-command.ts';
import type { Alarm, FlowState } from '../flow-state.ts';
import { type Graph, type GraphEdge, graphOf } from '../graph.ts';
import { isHuman } from '../is-human.ts';
import { isWithin } from '../net/is-within.ts';
import type { Owed } from '../net/net.ts';
import { readyJoin } from '../net/ready-join.ts';
import type { Frame, Token } from '../net/token.ts';
import { emit, type Run } from '../run.ts';
import { canFinish, canGoOn } from '../soundness/can-finish.ts';
import type { Stage } from '../stage.ts';
import type { Refused } from './refused.ts';

/**
 * Takes a running flow to another revision of its drawing. Every step that something waits at needs its counterpart there: the one that
 * `nodes` names for it, or the one with the same id. Work keeps its people and its time limit; what is decided afterwards is decided by the
 * new drawing. Refusals: `flow.not-running`, `flow.already-migrated`, and, each naming the step, `migrate.no-target`, `migrate.other-kind`,
 * `migrate.other-people`, `migrate.other-signing`, `migrate.no-outcome`, `migrate.outside-block`, `migrate.no-arrow`, `migrate.would-jam`.
 */
export function migrate(run: Run, { definition, nodes }: Extract<WholeCommand, { type: 'migrate' }>): Refused {
	const { state, graph } = run;
	const { revision } = definition;
	if (revision === graph.definition.revision) return refuse('flow.already-migrated', { revision });
	const move: Move = { state, from: graph, into: graphOf(definition), to: (nodeId) => nodes[nodeId] ?? nodeId };
	for (const token of state.tokens) {
		const refusal = tokenRefusal(move, token);
		if (refusal !== undefined) return refusal;
	}
	const owed = owedAfter(move);
	if (!Array.isArray(owed)) return owed;
	const net = { tokens: state.tokens.map((token) => tokenAfter(move, token)), owed, minted: state.minted };
	const [first] = net.tokens;
	if (!canGoOn(move.into, net)) return refuse('migrate.would-jam', { nodeId: state.tokens[0]?.nodeId ?? '', to: first?.nodeId ?? '' });
	const jams = comebackRefusal(move, net);
	if (jams !== undefined) return jams;
	// A join that the new drawing lets go on at once would begin work that nobody may do now.
	if (state.status === 'suspended' && readyJoin(move.into, net) !== undefined) return refuse('flow.not-running', { status: state.status });
	emit(run, {
		type: 'flow.migrated',
		before: graph.definition.revision,
		revision,
		nodes: Object.fromEntries(Object.entries(nodes).filter(([old, now]) => old !== now)),
		tokens: net.tokens,
		owed,
		alarms: alarmsAfter(run, move),
		stages: stagesAfter(move)
	});
	if (state.status !== 'running') return undefined;
	const after: Run = { ...run, graph: move.into };
	moveOn(after, []);
	run.state = after.state;
	return undefined;
}

type Move = {
	readonly state: FlowState;
	readonly from: Graph;
	readonly into: Graph;
	readonly to: (nodeId: string) => string;
};

function tokenRefusal(move: Move, token: Token): Refused {
	const { from, into, to } = move;
	const { nodeId } = token;
	if (!into.has(to(nodeId))) return refuse('migrate.no-target', { nodeId });
	const [old, now] = [from.node(nodeId), into.node(to(nodeId))];
	if (isHuman(old) && isHuman(now)) {
		const refusal = workRefusal(move, token, { old, now });
		if (refusal !== undefined) return refusal;
	} else if (
		old.kind !== now.kind ||
		isDirectedOtherwise(old, now) ||
		(old.kind === 'subprocess' && now.kind === 'subprocess' && old.flow !== now.flow)
	)
		return refuse('migrate.other-kind', { nodeId, to: now.id });
	const lost = token.frames.find((frame) => !isSplitStill(move, frame));
	if (lost !== undefined) return refuse('migrate.outside-block', { nodeId, to: now.id, splitId: lost.nodeId });
	const isAtJoin = old.kind === 'parallel' || old.kind === 'inclusive';
	return isAtJoin && token.via !== null && edgeAfter(move, token.via) === undefined ? refuse('migrate.no-arrow', { nodeId, to: now.id }) : undefined;
}

function isDirectedOtherwise(old: object, now: object): boolean {
	return ('direction' in old ? old.direction : undefined) !== ('direction' in now ? now.direction : undefined);
}

function isSplitStill({ from, into, to }: Move, { nodeId }: Frame): boolean {
	if (!into.has(to(nodeId))) return false;
	const [old, now] = [from.node(nodeId), into.node(to(nodeId))];
	return old.kind === now.kind && !isDirectedOtherwise(old, now);
}

/** What the customer was asked stays the customer's, and what several share is counted as it was begun. */
function workRefusal({ state }: Move, { id, nodeId }: Token, { old, now }: { old: HumanNode; now: HumanNode }): Refused {
	const items = state.items.filter(({ tokenId }) => tokenId === id);
	const [wasTheirs, isTheirs] = [old, now].map(({ assignee }) => assignee.by === 'customer');
	const isOthers = items.some(({ holder }) => (holder.kind === 'customer' ? !isTheirs : isTheirs && !wasTheirs));
	if (isOthers) return refuse('migrate.other-people', { nodeId, to: now.id });
	const round = state.rounds.find(({ tokenId }) => tokenId === id);
	if (round === undefined) return undefined;
	if (round.mode !== now.signing.mode) return refuse('migrate.other-signing', { nodeId, to: now.id });
	const gone = round.members.find(({ outcome }) => outcome !== null && !now.outcomes.some(({ key }) => key === outcome));
	return gone === undefined ? undefined : refuse('migrate.no-outcome', { nodeId, to: now.id, outcome: gone.outcome ?? '' });
}

/** The arrow between the counterparts of both its ends; of several the one in the same place among them. */
function edgeAfter({ from, into, to }: Move, via: string): GraphEdge | undefined {
	const drawn = from.definition.edges[Number(via.slice(1))];
	if (drawn === undefined) return undefined;
	const alike = from.outOf(drawn.from).filter((edge) => edge.to === drawn.to);
	const ways = into.outOf(to(drawn.from)).filter((edge) => edge.to === to(drawn.to));
	return ways.length === 1 ? ways[0] : ways[alike.findIndex(({ id }) => id === via)];
}

const framesAfter = ({ to }: Move, frames: readonly Frame[]): Frame[] => frames.map((frame) => ({ ...frame, nodeId: to(frame.nodeId) }));

/** Which arrow a thread came by matters at joins only; elsewhere one that is gone is forgotten. */
const tokenAfter = (move: Move, { id, nodeId, via, frames }: Token): Token => ({
	id,
	nodeId: move.to(nodeId),
	via: via === null ? null : (edgeAfter(move, via)?.id ?? null),
	frames: framesAfter(move, frames)
});

/** The branches that joins went on without, as far as anything can still come from them. */
function owedAfter(move: Move): Owed[] | NonNullable<Refused> {
	const { state, into, to } = move;
	const after: Owed[] = [];
	for (const { nodeId, via, split } of state.owed) {
		const edge = into.has(to(nodeId)) ? edgeAfter(move, via) : undefined;
		if (edge !== undefined) after.push({ nodeId: edge.to, via: edge.id, split });
		else if (state.tokens.some(({ frames }) => frames.some((frame) => frame.split === split)))
			return refuse('migrate.no-arrow', { nodeId, to: to(nodeId) });
	}
	return after;
}

/** Whoever was returned to and is to come straight back has to find the step they come back to, in their own block. */
function comebackRefusal({ state, into, to }: Move, net: Parameters<typeof canGoOn>[1]): Refused {
	for (const { tokenId, toNodeId } of state.comebacks) {
		if (!into.has(to(toNodeId))) return refuse('migrate.no-target', { nodeId: toNodeId });
		const token = net.tokens.find(({ id }) => id === tokenId);
		const back = token && { ...token, nodeId: to(toNodeId), via: null };
		const beside = net.tokens.filter(({ id, frames }) => id !== tokenId && !(back && isWithin(frames, back.frames)));
		if (back && !canFinish(into, { ...net, tokens: beside }, back)) return refuse('migrate.would-jam', { nodeId: toNodeId, to: to(toNodeId) });
	}
	return undefined;
}

/** A moment that was promised stays; a step that waits no longer for one, or does now, has its own changed. */
function alarmsAfter({ context }: Run, { state, into, to }: Move): Alarm[] {
	const waits = state.tokens.flatMap(({ id, nodeId }) => {
		const now = into.node(to(nodeId));
		return now.kind === 'wait-event' ? [{ tokenId: id, nodeId: now.id, limitMinutes: now.limitMinutes }] : [];
	});
	const kept = state.alarms.filter(({ tokenId }) => !waits.some((wait) => wait.tokenId === tokenId && wait.limitMinutes === undefined));
	const set = waits.flatMap(({ tokenId, nodeId, limitMinutes }): Alarm[] => {
		if (limitMinutes === undefined || state.alarms.some((alarm) => alarm.tokenId === tokenId)) return [];
		const since = state.visits.findLast((visit) => visit.tokenId === tokenId && visit.leftAt === null)?.enteredAt ?? context.at;
		return [{ tokenId, nodeId, at: Math.max(context.at, since + limitMinutes * MINUTE) }];
	});
	return [...kept.map((alarm) => ({ ...alarm, nodeId: to(alarm.nodeId) })), ...set];
}

/** Where boards show work that they showed elsewhere, by item. */
function stagesAfter({ state, from, into, to }: Move): Record<string, Stage> {
	return Object.fromEntries(
		state.items.flatMap(({ id, nodeId, stage }) => {
			const now = into.node(to(nodeId));
			if (!isHuman(now)) return [];
			const shown = now.kind !== 'on-site' ? now.stage : from.node(nodeId).kind === 'on-site' ? stage : 'dispatched';
			return shown === stage ? [] : [[id, shown]];
		})
	);
}
