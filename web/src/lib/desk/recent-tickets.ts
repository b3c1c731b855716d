export type RecentTicket = { readonly id: string; readonly number: string; readonly title: string };

const KEY = 'recent-tickets';
const MOST = 8;

/** The tickets this browser opened last, newest first. */
export function recentTickets(): readonly RecentTicket[] {
	try {
		const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
		return Array.isArray(stored) ? stored.filter(isRecent) : [];
	} catch {
		return [];
	}
}

export function rememberTicket(ticket: RecentTicket): void {
	try {
		localStorage.setItem(KEY, JSON.stringify([ticket, ...recentTickets().filter((other) => other.id !== ticket.id)].slice(0, MOST)));
	} catch {
		// A browser that keeps nothing (private window, full disk) has no recent tickets; nothing else depends on it.
	}
}

const isRecent = (value: unknown): value is RecentTicket =>
	typeof value === 'object' &&
	value !== null &&
	['id', 'number', 'title'].every((key) => typeof (value as Record<string, unknown>)[key] === 'string');
