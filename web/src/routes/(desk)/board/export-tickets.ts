import { ticketsCsv } from '#lib/features/bulk/tickets-csv.ts';
import { levelWords } from '#lib/marks/level-words.ts';
import { stageLooks } from '#lib/marks/stage-looks.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { formatFull } from '#lib/time/format-time.ts';
import type { TicketCard } from '#shared/domain/ticket/ticket-card.ts';

/** Saves what the board shows of these tickets as a file. */
export function exportTickets(cards: readonly TicketCard[]): void {
	const when = (at: number | null) => (at === null ? '' : formatFull(at, { locale: getLocale() }));
	const csv = ticketsCsv(cards, [
		{ title: m.ticket_number(), of: ({ number }) => number },
		{ title: m.ticket_title(), of: ({ title }) => title },
		{ title: m.ticket_customer(), of: ({ customerName }) => customerName },
		{ title: m.desk_filter_level(), of: ({ customerLevel }) => levelWords(customerLevel) },
		{ title: m.ticket_hub(), of: ({ hubName }) => hubName },
		{ title: m.ticket_stage(), of: ({ stage }) => stageLooks[stage].label() },
		{ title: m.ticket_priority(), of: ({ priority }) => priority },
		{ title: m.ticket_technician(), of: ({ technician }) => technician?.name ?? '' },
		{ title: m.ticket_due(), of: ({ dueAt }) => when(dueAt) },
		{ title: m.ticket_created(), of: ({ createdAt }) => when(createdAt) }
	]);
	const url = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
	const link = document.createElement('a');
	link.href = url;
	link.download = `${m.shell_nav_tickets()}-${new Date().toISOString().slice(0, 10)}.csv`;
	link.click();
	// The browser reads it after the click.
	setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
