import { m } from '#lib/paraglide/messages.js';
import type { Priority } from '#shared/domain/ticket/priority.ts';

export const priorityWords: Readonly<Record<Priority, () => string>> = {
	P0: m.ticket_priority_p0,
	P1: m.ticket_priority_p1,
	P2: m.ticket_priority_p2,
	P3: m.ticket_priority_p3
};
