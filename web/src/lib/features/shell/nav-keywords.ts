import { m } from '#lib/paraglide/messages.js';
import type { NavName } from './nav-entries.ts';

/** What people may type in the palette for each place besides its name: Chinese, pinyin and its initials, English. */
export const navKeywords = {
	board: m.shell_words_board,
	tickets: m.shell_words_tickets,
	customers: m.shell_words_customers,
	equipment: m.shell_words_equipment,
	wall: m.shell_words_wall,
	organisation: m.shell_words_organisation,
	people: m.shell_words_people,
	roles: m.shell_words_roles,
	deliveries: m.shell_words_deliveries,
	audit: m.admin_words_audit,
	developers: m.shell_words_developers
} satisfies Record<NavName, unknown>;
