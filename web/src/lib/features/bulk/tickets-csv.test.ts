import { expect, it } from 'vitest';
import { aSubject, aTicket } from '#shared/domain/ticket/testing/a-ticket.ts';
import { ticketCard } from '#shared/domain/ticket/ticket-card.ts';
import { ticketsCsv } from './tickets-csv.ts';

const card = (title: string) => ticketCard(aTicket({ subject: aSubject({ title }) }));

it('quotes what a cell may hold and lets nothing become a formula', () => {
	const columns = [{ title: '标题', of: ({ title }: ReturnType<typeof card>) => title }];
	expect(ticketsCsv([card('空调"异响"，漏水'), card('=HYPERLINK("x")')], columns)).toBe(
		'\ufeff"标题"\r\n"空调""异响""，漏水"\r\n"\'=HYPERLINK(""x"")"\r\n'
	);
});
