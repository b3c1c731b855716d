import { priorityWords } from '#lib/marks/priority-words.ts';
import { stageLooks } from '#lib/marks/stage-looks.ts';
import { m } from '#lib/paraglide/messages.js';
import { formatMoment } from '#lib/time/format-time.ts';
import type { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { isHuman } from '#shared/domain/flow/is-human.ts';
import type { StatementView, VoidReason } from '#shared/domain/settlement/statement-view.ts';
import type { TicketEvent } from '#shared/domain/ticket/ticket-event.ts';
import { type Locale, localize } from '#shared/kernel/localized.ts';
import { formatMoney } from '#shared/kernel/money.ts';
import { type DescribedAnswer, describeAnswers } from './describe-answers.ts';
import type { SeldomEvent } from './describe-seldom.ts';
import { holderName } from './holder-name.ts';
import { hubReasonWords } from './hub-reason-words.ts';
import { nodeName } from './node-name.ts';

export type DescribedEvent = {
	readonly text: string;
	/** What it was and what it became, where something was changed. */
	readonly change?: { readonly before: string; readonly after: string };
	readonly detail?: string;
	readonly answers?: readonly DescribedAnswer[];
	readonly photos?: readonly string[];
	readonly tone: 'plain' | 'good' | 'bad';
};

export type EventContext = {
	readonly definition: FlowDefinition;
	readonly locale: Locale;
	readonly timeZone: string;
	readonly now: number;
	/** The bill, which knows what the codes of the catalogue are called. */
	readonly statement: StatementView | null;
};

/** One event of a ticket's journal in the reader's language; what few tickets have is handed on, to be described by code that comes late. */
export function describeEvent(event: TicketEvent, context: EventContext): DescribedEvent | { readonly seldom: SeldomEvent } {
	const { definition, locale, timeZone, now, statement } = context;
	const nameOf = (code: string) => {
		const line = statement?.lines.find((candidate) => candidate.code === code);
		return line ? localize(line.name, locale) : code;
	};
	const named = (nodeId: string) => nodeName(definition, nodeId, locale);
	const moment = (at: number) => formatMoment(at, now, { locale, timeZone });
	const plain = (text: string, more: Partial<DescribedEvent> = {}): DescribedEvent => ({ text, tone: 'plain', ...more });
	switch (event.type) {
		case 'ticket.created':
			return plain(channelWords[event.subject.channel](), {
				detail: hubReasonWords[event.subject.hubReason]({ hub: event.subject.hub.name }),
				photos: event.subject.photos
			});
		case 'comment.added':
			return plain(event.text, { photos: event.photos });
		case 'ticket.urged':
			return plain(m.ticket_event_urged(), { tone: 'bad' });
		case 'ticket.prioritised':
			return plain(m.ticket_event_prioritised(), {
				change: { before: `${event.before} ${priorityWords[event.before]()}`, after: `${event.priority} ${priorityWords[event.priority]()}` }
			});
		case 'ticket.retitled':
			return plain(m.ticket_event_retitled(), { change: { before: event.before, after: event.title } });
		case 'statement.voided':
			return plain(m.ticket_event_bill_voided({ number: event.number }), { detail: voidReasonWords[event.reason](), tone: 'bad' });
		case 'statement.attached':
			return plain(m.ticket_event_billed({ number: event.statement.number }), {
				detail: m.ticket_event_total({ total: formatMoney({ amountMinor: event.statement.totalMinor, currency: event.statement.currency }, locale) })
			});
		case 'item.claimed':
			return plain(m.ticket_event_claimed(), { change: { before: holderName(event.before), after: holderName(event.holder) } });
		case 'item.assigned':
			return event.before === null || event.before.id === event.person.id
				? plain(m.ticket_event_assigned({ name: event.person.name }))
				: plain(m.ticket_event_reassigned(), { change: { before: event.before.name, after: event.person.name } });
		case 'item.departed':
			return plain(m.ticket_event_departed(), { change: { before: stageLooks[event.before].label(), after: stageLooks.enroute.label() } });
		case 'item.checked-in':
			return plain(m.ticket_event_checked_in(), {
				change: { before: stageLooks[event.before].label(), after: stageLooks.doing.label() },
				detail: event.location
					? m.ticket_event_located({ lat: event.location.lat.toFixed(4), lng: event.location.lng.toFixed(4) })
					: m.ticket_event_not_located()
			});
		case 'item.submitted': {
			const node = definition.nodes.find(({ id }) => id === event.nodeId);
			const outcome = node && isHuman(node) ? node.outcomes.find(({ key }) => key === event.outcome) : undefined;
			const said = node && isHuman(node) ? describeAnswers(node.form, event.answers, { locale, timeZone, nameOf }) : { answers: [], photos: [] };
			return plain(m.ticket_event_submitted({ node: named(event.nodeId), outcome: outcome ? localize(outcome.label, locale) : event.outcome }), {
				tone: outcome?.tone === 'negative' ? 'bad' : 'good',
				detail: event.onBehalf ? m.ticket_event_on_behalf() : undefined,
				...said
			});
		}
		case 'item.returned':
			return plain(m.ticket_event_returned(), {
				tone: 'bad',
				change: { before: named(event.nodeId), after: named(event.toNodeId) },
				detail: m.ticket_event_reason({ reason: event.reason })
			});
		case 'item.overdue':
			return plain(m.ticket_event_overdue({ node: named(event.nodeId) }), {
				tone: 'bad',
				detail: m.ticket_event_was_due({ time: moment(event.dueAt) })
			});
		case 'item.escalated':
			return plain(m.ticket_event_escalated({ node: named(event.nodeId) }), {
				tone: 'bad',
				detail: m.ticket_event_was_due({ time: moment(event.dueAt) })
			});
		case 'work.completed':
			return plain(m.ticket_event_completed({ services: event.serviceItems.length, parts: event.spareParts.length }), { tone: 'good' });
		case 'rating.given':
			return plain(m.ticket_event_rated({ score: event.score }), { tone: event.score >= 3 ? 'good' : 'bad' });
		case 'flow.ended':
			return plain(m.ticket_event_closed(), { tone: 'good' });
		case 'flow.canceled':
			return plain(m.ticket_event_canceled(), { tone: 'bad', ...(event.reason === '' ? {} : { detail: m.ticket_event_reason(event) }) });
		default:
			return { seldom: event };
	}
}

const channelWords = {
	workbench: m.ticket_event_created_workbench,
	customer: m.ticket_event_created_customer,
	qr: m.ticket_event_created_qr,
	api: m.ticket_event_created_api
};

export const voidReasonWords: Readonly<Record<VoidReason, () => string>> = { rework: m.ticket_void_rework };
