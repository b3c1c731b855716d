import { m } from '#lib/paraglide/messages.js';
import { formatMoment } from '#lib/time/format-time.ts';
import type { LinkEvent } from '#shared/domain/ticket/link-event.ts';
import type { TicketEvent } from '#shared/domain/ticket/ticket-event.ts';
import type { DescribedEvent, EventContext } from './describe-event.ts';
import { holderName } from './holder-name.ts';
import { nodeName } from './node-name.ts';

type FlowType =
	| 'action.requested'
	| 'alarm.set'
	| 'cc.sent'
	| 'event.kept'
	| 'event.occurred'
	| 'event.recalled'
	| 'field.set'
	| 'flow.jumped'
	| 'flow.migrated'
	| 'flow.reopened'
	| 'flow.resumed'
	| 'flow.suspended'
	| 'item.advised'
	| 'item.delegated'
	| 'item.opened'
	| 'item.released'
	| 'item.skipped'
	| 'item.transferred'
	| 'node.entered'
	| 'node.left'
	| 'round.called'
	| 'round.opened'
	| 'signer.added'
	| 'signer.removed'
	| 'signers.replaced'
	| 'subprocess.requested'
	| 'token.absorbed'
	| 'token.waited'
	| 'tokens.canceled'
	| 'tokens.joined'
	| 'work.withdrawn';
/** What few tickets have, and what only the system's tab tells. */
export type SeldomEvent = LinkEvent | Extract<TicketEvent, { type: FlowType }>;

/** What happened in the flow besides its usual course, in the reader's language. */
export function describeSeldom(event: Exclude<SeldomEvent, LinkEvent>, { definition, locale, timeZone, now }: EventContext): DescribedEvent {
	const named = (nodeId: string) => nodeName(definition, nodeId, locale);
	const plain = (text: string, more: Partial<DescribedEvent> = {}): DescribedEvent => ({ text, tone: 'plain', ...more });
	switch (event.type) {
		case 'item.released':
			return plain(m.ticket_event_released({ name: event.before.name }), {
				change: { before: event.before.name, after: holderName(event.holder) }
			});
		case 'item.transferred':
			return plain(m.ticket_event_transferred(), { change: { before: holderName(event.before), after: event.person.name }, ...because(event) });
		case 'item.delegated':
			return plain(m.ticket_event_delegated({ name: event.person.name }), because(event));
		case 'item.advised':
			return plain(m.ticket_event_advised({ name: event.by.name, to: event.holder.name }));
		case 'item.skipped':
			return plain(m.ticket_event_skipped({ node: named(event.nodeId) }), { tone: 'bad', ...because(event) });
		case 'signer.added':
			return plain(signerWords[event.place]({ name: holderName(event.member.holder) }), because(event));
		case 'signer.removed':
			return plain(m.ticket_event_signer_removed({ name: holderName(event.holder) }), because(event));
		case 'signers.replaced':
			return plain(m.ticket_event_signers_replaced(), { change: { before: event.from.name, after: event.person.name } });
		case 'event.occurred':
		case 'event.kept':
			return plain(m.ticket_event_occurred({ event: event.note || event.event }));
		case 'cc.sent':
			return plain(m.ticket_event_cc({ names: event.people.map(({ name }) => name).join('、') }));
		case 'field.set':
			return plain(m.ticket_event_field_set(), { detail: `${event.key}: ${event.value}` });
		case 'subprocess.requested':
			return plain(m.ticket_event_sub());
		case 'work.withdrawn':
			return plain(m.ticket_event_withdrawn({ node: named(event.nodeId) }), { tone: 'bad' });
		case 'flow.jumped':
			return plain(m.ticket_event_jumped({ node: named(event.toNodeId) }), { tone: 'bad', ...because(event) });
		case 'flow.migrated':
			return plain(m.ticket_event_migrated({ before: event.before, revision: event.revision }));
		case 'flow.suspended':
			return plain(m.ticket_event_suspended(), { tone: 'bad', ...because(event) });
		case 'flow.resumed':
			return plain(m.ticket_event_resumed(), { tone: 'good' });
		case 'flow.reopened':
			return plain(m.ticket_event_reopened({ node: named(event.toNodeId) }), { tone: 'bad', ...because(event) });
		case 'tokens.joined':
			return plain(m.ticket_event_joined());
		case 'tokens.canceled':
			return plain(m.ticket_event_cut({ count: event.tokenIds.length }));
		case 'token.waited':
		case 'token.absorbed':
		case 'round.opened':
		case 'round.called':
		case 'alarm.set':
		case 'event.recalled':
		case 'action.requested':
			return plain(m.ticket_event_machinery());
		case 'node.entered':
			return plain(m.ticket_event_entered({ node: named(event.nodeId) }));
		case 'node.left':
			return plain(m.ticket_event_left({ node: named(event.nodeId) }));
		case 'item.opened':
			return plain(m.ticket_event_opened({ node: named(event.item.nodeId), holder: holderName(event.item.holder) }), {
				detail: event.item.dueAt === null ? undefined : m.ticket_event_due({ time: formatMoment(event.item.dueAt, now, { locale, timeZone }) })
			});
	}
}

const because = ({ reason }: { readonly reason: string }) => ({ detail: m.ticket_event_reason({ reason }) });

const signerWords = { before: m.ticket_event_signer_before, after: m.ticket_event_signer_after, parallel: m.ticket_event_signer_parallel };
