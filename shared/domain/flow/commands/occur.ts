import { leave } from '../engine-board.ts';
import type { WholeCommand } from '../flow-command.ts';
import { emit, type Run } from '../run.ts';

/** Something happened outside; every thread that waits for it goes on. */
export function occur(run: Run, { event, name, note }: Extract<WholeCommand, { type: 'occur' }>): void {
	for (const token of run.state.tokens) {
		const node = run.graph.node(token.nodeId);
		const heard = node.kind === 'wait-event' ? node.events.find((waited) => waited.event === event && (waited.name ?? name) === name) : undefined;
		// One of them may have ended the flow, or cancelled the next.
		if (heard === undefined || !run.state.tokens.some(({ id }) => id === token.id)) continue;
		emit(run, { type: 'event.occurred', nodeId: node.id, tokenId: token.id, event, note });
		leave(run, token, heard.key);
	}
}
