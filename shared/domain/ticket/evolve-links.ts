import type { LinkEvent } from './link-event.ts';
import type { TicketLink } from './ticket-link.ts';
import type { TicketState } from './ticket-state.ts';

/** The ticket after something that happened between it and another. */
export function evolveLinks(state: TicketState, event: LinkEvent): TicketState {
	switch (event.type) {
		case 'link.added':
			return { ...state, links: [...state.links, event.link] };
		case 'link.removed':
			return { ...state, links: state.links.filter(({ kind, ticketId }) => kind !== event.kind || ticketId !== event.ticketId) };
		case 'child.reported':
			return withChildren(state, [event.ticketId], { ended: event.outcome === null ? null : { outcome: event.outcome } });
		case 'children.released':
			return withChildren(
				state,
				event.children.map(({ ticketId }) => ticketId),
				{ awaited: null, holds: false }
			);
		case 'ticket.tagged':
			return { ...state, tags: [...state.tags, event.tag] };
		case 'ticket.merged':
			return { ...state, mergedInto: event.into };
		case 'comments.received':
			return { ...state, commentCount: state.commentCount + event.comments.length };
		case 'flow.repinned':
			return { ...state, subject: { ...state.subject, scenario: { ...state.subject.scenario, revision: event.revision } } };
		case 'ticket.recalled':
		case 'split.requested':
			return state;
	}
}

function withChildren(state: TicketState, ids: readonly string[], change: Partial<TicketLink>): TicketState {
	const isHit = ({ kind, ticketId }: TicketLink) => kind === 'child' && ids.includes(ticketId);
	return { ...state, links: state.links.map((link) => (isHit(link) ? { ...link, ...change } : link)) };
}
