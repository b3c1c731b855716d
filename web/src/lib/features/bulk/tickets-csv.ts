import type { TicketCard } from '#shared/domain/ticket/ticket-card.ts';

export type CsvColumn = { readonly title: string; readonly of: (card: TicketCard) => string };

/** Excel takes a file for UTF-8 only with this in front. */
const BYTE_ORDER_MARK = '\ufeff';
/** A cell that begins so would be run as a formula by whoever opens the file (OWASP, CSV Injection). */
const FORMULA = /^[=+\-@\t\r]/;

/** Tickets as a CSV file (RFC 4180) that a spreadsheet opens as it is. */
export function ticketsCsv(cards: readonly TicketCard[], columns: readonly CsvColumn[]): string {
	const rows = [columns.map(({ title }) => title), ...cards.map((card) => columns.map(({ of }) => of(card)))];
	return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

const cell = (text: string): string => `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
