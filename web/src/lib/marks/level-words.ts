import { m } from '#lib/paraglide/messages.js';

const words: Readonly<Record<string, () => string>> = {
	standard: m.ticket_level_standard,
	silver: m.ticket_level_silver,
	gold: m.ticket_level_gold,
	vip: m.ticket_level_vip
};

/** A level this version has no word for is shown as it is. */
export const levelWords = (level: string): string => words[level]?.() ?? level;
