import { getLocale } from '#lib/paraglide/runtime.js';
import { formatMoment } from '#lib/time/format-time.ts';
import { leadItem } from '#shared/domain/flow/lead-item.ts';
import type { ReplyVariable } from '#shared/domain/reply/reply-variables.ts';
import type { TicketCard } from '#shared/domain/ticket/ticket-card.ts';
import type { TicketState } from '#shared/domain/ticket/ticket-state.ts';

/** What a quick reply is about: an open ticket, or its card on a board. */
export type ReplyAbout = TicketState | TicketCard;

/** What the variables of quick replies stand for, as the reader's language says it. */
export function replyValues(about: ReplyAbout, now: number): Readonly<Partial<Record<ReplyVariable, string | undefined>>> {
	const time = (at: number | null | undefined, timeZone?: string) => (at ? formatMoment(at, now, { locale: getLocale(), timeZone }) : undefined);
	if ('flow' in about) {
		const { subject, flow } = about;
		const { customer, number, timeZone } = subject;
		return { customer: customer.name, number, technician: flow.dispatched?.name, time: time(leadItem(flow)?.dueAt, timeZone) };
	}
	return { customer: about.customerName, number: about.number, technician: about.technician?.name, time: time(about.dueAt) };
}
