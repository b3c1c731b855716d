import { linkWords } from '#lib/marks/link-words.ts';
import { m } from '#lib/paraglide/messages.js';
import type { LinkEvent } from '#shared/domain/ticket/link-event.ts';
import type { DescribedEvent } from './describe-event.ts';

/** What happened between two tickets, in the reader's language. */
export function describeLinkEvent(event: LinkEvent): DescribedEvent {
	const plain = (text: string, more: Partial<DescribedEvent> = {}): DescribedEvent => ({ text, tone: 'plain', ...more });
	switch (event.type) {
		case 'link.added': {
			const { kind, number, ticketId } = event.link;
			return plain(m.ticket_event_link_added({ kind: linkWords[kind](), number }), { leadsTo: [{ ticketId, number }] });
		}
		case 'link.removed':
			return plain(m.ticket_event_link_removed({ kind: linkWords[event.kind](), number: event.number }));
		case 'child.reported': {
			const { number, outcome } = event;
			if (outcome === null) return plain(m.ticket_event_child_reopened({ number }), { leadsTo: [event], tone: 'bad' });
			if (outcome === 'canceled') return plain(m.ticket_event_child_canceled({ number }), { leadsTo: [event], tone: 'bad' });
			return plain(m.ticket_event_child_ended({ number }), { leadsTo: [event], tone: 'good' });
		}
		case 'children.released': {
			const numbers = event.children.map(({ number }) => number).join('、');
			const said = event.cancel ? m.ticket_event_children_recalled({ numbers }) : m.ticket_event_children_kept({ numbers });
			return plain(said, { leadsTo: event.children, ...reasonOf(event) });
		}
		case 'ticket.recalled':
			return plain(m.ticket_event_recalled({ number: event.parent.number }), { leadsTo: [event.parent], tone: 'bad' });
		case 'ticket.tagged':
			return plain(m.ticket_event_tagged({ tag: event.tag }));
		case 'ticket.merged':
			return plain(m.ticket_event_merged({ number: event.into.number }), { leadsTo: [event.into] });
		case 'comments.received': {
			const { number, title, description } = event.from;
			const said = event.how === 'merge' ? m.ticket_event_received_merge({ number, title }) : m.ticket_event_received_split({ number, title });
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
