import { m } from '#lib/paraglide/messages.js';
import type { Difference } from '#shared/contract/http/operations.ts';

/** Who has it otherwise than the ticket. */
export const placeWords: Readonly<Record<Difference['place'], () => string>> = {
	ticket: m.admin_differs_at_ticket,
	board: m.admin_differs_at_board,
	numbers: m.admin_differs_at_numbers,
	headquarters: m.admin_differs_at_headquarters,
	index: m.admin_differs_at_index,
	statements: m.admin_differs_at_statements
};

export const kindWords: Readonly<Record<Difference['kind'], () => string>> = {
	missing: m.admin_differs_missing,
	extra: m.admin_differs_extra,
	different: m.admin_differs_different,
	unreadable: m.admin_differs_unreadable
};
