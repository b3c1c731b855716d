import { leave } from '../engine-board.ts';
import type { WholeCommand } from '../flow-command.ts';
import { emit, type Run } from '../run.ts';

/** Enough for anything but an outside that has run wild; what comes on top is lost. */
const MOST_KEPT = 50;

/** Something happened outside; every thread that waits for it goes on. When none does it is lost, or kept where the flow says so. */
export function occur(run: Run, { event, name, note }: Extract<WholeCommand, { type: 'occur' }>): void {
	let isHeard = false;
	for (const token of run.state.tokens) {
		const node = run.graph.node(token.nodeId);
		const heard = node.kind === 'wait-event' ? node.events.find((waited) => waited.event === event && (waited.name ?? name) === name) : undefined;
		// One of them may have ended the flow, or cancelled the next.
		if (heard === undefined || !run.state.tokens.some(({ id }) => id === token.id)) continue;
		isHeard = true;
		emit(run, { type: 'event.occurred', nodeId: node.id, tokenId: token.id, event, note });
		leave(run, token, heard.key);
	}
	if (!isHeard && run.state.kept.length < MOST_KEPT && isWorthKeeping(run, event)) emit(run, { type: 'event.kept', event, note });
}

const isWorthKeeping = ({ graph }: Run, event: string): boolean =>
	graph.definition.nodes.some((node) => node.kind === 'wait-event' && node.events.some((waited) => waited.event === event && waited.keeps === true));
