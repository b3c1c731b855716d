import type { NodeOf } from '#shared/domain/flow/definition.ts';
import { definitionAt, type PinnedFlow } from '#shared/domain/ticket/definition-at.ts';
import type { JournalEntry } from '#shared/domain/ticket/ticket-event.ts';

/** One message that a flow wants sent; `id` is the action's, the same however often it is told. */
export type AskedWebhook = { readonly id: string; readonly node: NodeOf<'action'>; readonly endpoint: string };

/** What an entry of the journal asks to be sent, by the drawing that it was decided by. */
export function webhooksAsked(flow: PinnedFlow, { seq, events }: JournalEntry): readonly AskedWebhook[] {
	return events.flatMap((event) => {
		if (event.type !== 'action.requested') return [];
		const node = definitionAt(flow, seq).nodes.find(({ id }) => id === event.nodeId);
		return node?.kind === 'action' && node.action.do === 'webhook' ? [{ id: event.id, node, endpoint: node.action.endpoint }] : [];
	});
}
