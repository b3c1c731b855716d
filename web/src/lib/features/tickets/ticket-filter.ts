const STATES = ['open', 'closed', 'all'] as const;

export type TicketFilter = { readonly q: string; readonly state: (typeof STATES)[number]; readonly hubId: string };

const PAGE_SIZE = 50;
const MAX_QUERY = 60;

/** The list's filter as it stands in the address, so that it can be kept and sent to somebody. */
export function readTicketFilter(params: URLSearchParams): TicketFilter {
	return {
		q: (params.get('q') ?? '').slice(0, MAX_QUERY),
		state: STATES.find((state) => state === params.get('state')) ?? 'open',
		hubId: params.get('hub') ?? ''
	};
}

export function filterAddress({ q, state, hubId }: TicketFilter): string {
	const params = new URLSearchParams();
	if (q.trim() !== '') params.set('q', q.trim());
	if (state !== 'open') params.set('state', state);
	if (hubId !== '') params.set('hub', hubId);
	return params.size === 0 ? '/tickets' : `/tickets?${params}`;
}

export function ticketListPath({ q, state, hubId }: TicketFilter, cursor?: string): `/${string}` {
	const params = new URLSearchParams({ state, limit: String(PAGE_SIZE) });
	if (q.trim() !== '') params.set('q', q.trim());
	if (hubId !== '') params.set('hubId', hubId);
	if (cursor !== undefined) params.set('cursor', cursor);
	return `/api/v1/tickets?${params}`;
}
