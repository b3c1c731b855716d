import { linkWords } from '#lib/marks/link-words.ts';
import { m } from '#lib/paraglide/messages.js';
import type { LinkEvent } from '#shared/domain/ticket/link-event.ts';
import type { TicketRef } from '#shared/domain/ticket/ticket-link.ts';

/** What is said of an event, with the tickets that it is about. */
export type DescribedLink = {
	readonly text: string;
	readonly leadsTo?: readonly TicketRef[];
	readonly change?: { readonly before: string; readonly after: string };
	readonly detail?: string;
	readonly tone: 'plain' | 'good' | 'bad';
};

/** What happened between two tickets, in the reader's language. */
export function describeLinkEvent(event: LinkEvent): DescribedLink {
	const plain = (text: string, more: Partial<DescribedLink> = {}): DescribedLink => ({ text, tone: 'plain', ...more });
	switch (event.type) {
		case 'link.added': {
			const { kind, number, ticketId } = event.link;
			return plain(linkWords[kind](), { leadsTo: [{ ticketId, number }] });
		}
		case 'link.removed':
			return plain(m.ticket_event_link_removed({ kind: linkWords[event.kind]() }), { leadsTo: [event] });
		case 'child.reported': {
			const { outcome } = event;
			if (outcome === null) return plain(m.ticket_event_child_reopened(), { leadsTo: [event], tone: 'bad' });
			if (outcome === 'canceled') return plain(m.ticket_event_child_canceled(), { leadsTo: [event], tone: 'bad' });
			return plain(m.ticket_event_child_ended(), { leadsTo: [event], tone: 'good' });
		}
		case 'children.released': {
			const said = event.cancel ? m.ticket_event_children_recalled() : m.ticket_event_children_kept();
			return plain(said, { leadsTo: event.children, ...reasonOf(event) });
		}
		case 'ticket.recalled':
			return plain(m.ticket_event_recalled(), { leadsTo: [event.parent], tone: 'bad' });
		case 'ticket.tagged':
			return plain(m.ticket_event_tagged({ tag: event.tag }));
		case 'ticket.merged':
			return plain(m.ticket_event_merged(), { leadsTo: [event.into] });
		case 'comments.received': {
			const { title, description } = event.from;
			const said = event.how === 'merge' ? m.ticket_event_received_merge({ title }) : m.ticket_event_received_split({ title });
			return plain(said, { leadsTo: [event.from], ...(description === '' ? {} : { detail: description }) });
		}
		case 'split.requested':
			return plain(m.ticket_event_split({ title: event.title }));
		case 'flow.repinned': {
			const words = (revision: number) => m.ticket_event_repinned_before({ revision });
			return plain(m.ticket_event_repinned(), { change: { before: words(event.before), after: words(event.revision) } });
		}
	}
}

const reasonOf = ({ reason }: { readonly reason: string }) => (reason === '' ? {} : { detail: m.ticket_event_reason({ reason }) });
