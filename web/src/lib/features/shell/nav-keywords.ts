import type { NavName } from '#lib/marks/nav-name.ts';
import { m } from '#lib/paraglide/messages.js';

/** What people may type in the palette for each place besides its name: Chinese, pinyin and its initials, English. */
export const navKeywords = {
	board: m.both_words_board,
	tickets: m.both_words_tickets,
	approvals: m.both_words_approvals,
	customers: m.both_words_customers,
	equipment: m.both_words_equipment,
	wall: m.both_words_wall,
	organisation: m.both_words_organisation,
	people: m.both_words_people,
	roles: m.both_words_roles,
	scenarios: m.both_words_scenarios,
	replies: m.both_words_replies,
	deliveries: m.both_words_deliveries,
	comparison: m.both_words_comparison,
	audit: m.both_words_audit,
	developers: m.both_words_developers
} satisfies Record<NavName, unknown>;
