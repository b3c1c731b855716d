import { m } from '#lib/paraglide/messages.js';
import type { LinkKind } from '#shared/domain/ticket/ticket-link.ts';

/** What another ticket is to this one. */
export const linkWords: Readonly<Record<LinkKind, () => string>> = {
	child: m.ticket_link_child,
	relates: m.ticket_link_relates,
	blocks: m.ticket_link_blocks,
	'blocked-by': m.ticket_link_blocked_by,
	duplicates: m.ticket_link_duplicates,
	'duplicated-by': m.ticket_link_duplicated_by,
	'merged-from': m.ticket_link_merged_from,
	'merged-into': m.ticket_link_merged_into,
	'split-from': m.ticket_link_split_from,
	'split-into': m.ticket_link_split_into
};
