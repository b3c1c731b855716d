import { expect, it } from 'vitest';
import { filterAddress, readTicketFilter, ticketListPath } from './ticket-filter.ts';

it('reads back what it wrote into the address', () => {
	const filter = { q: '漏水 & 异响', state: 'closed', hubId: 'sh' } as const;
	expect(readTicketFilter(new URL(filterAddress(filter), 'https://x.invalid').searchParams)).toEqual(filter);
});

it('keeps the address of the ordinary list short and ignores what it does not know', () => {
	expect(filterAddress(readTicketFilter(new URLSearchParams('state=nonsense')))).toBe('/tickets');
});

it('asks the API for the page behind a cursor', () => {
	expect(ticketListPath({ q: '', state: 'all', hubId: '' }, 'abc')).toBe('/api/v1/tickets?state=all&limit=50&cursor=abc');
});
