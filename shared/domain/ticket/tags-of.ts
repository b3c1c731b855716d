import type { FlowDefinition } from '#shared/domain/flow/definition.ts';
import type { TicketEvent } from './ticket-event.ts';

/** The tags that a step's actions put on the ticket, and that it doesn't have. */
export function tagsOf(events: readonly TicketEvent[], { nodes }: FlowDefinition, known: readonly string[]): TicketEvent[] {
	const wanted = events.flatMap((event) => {
		const node = event.type === 'action.requested' ? nodes.find(({ id }) => id === event.nodeId) : undefined;
		return node?.kind === 'action' && node.action.do === 'tag' && !known.includes(node.action.tag) ? [node.action.tag] : [];
	});
	return [...new Set(wanted)].map((tag) => ({ type: 'ticket.tagged', tag }));
}
