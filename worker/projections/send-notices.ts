import type { TicketNews } from '#durable/ticket/ticket-ports.ts';
import { type Notice, type NoticeAudience, noticesOf } from '#shared/domain/notify/notices-of.ts';
import { ownersOf } from '#shared/domain/ticket/owners-of.ts';
import type { TicketState } from '#shared/domain/ticket/ticket-state.ts';
import { listStaff, type Staff } from '#worker/db/queries/list-staff.ts';
import type { Deps } from '#worker/deps.ts';

/** Puts the notices of new journal entries into the inboxes of those they are for. Inboxes ignore a key they have. */
export async function sendNotices(deps: Deps, { entries, state, stateAfter }: TicketNews): Promise<void> {
	const notices = entries.flatMap((entry) => {
		const then = stateAfter(entry);
		return noticesOf(entry, then).map((notice) => ({ notice, then }));
	});
	const named = notices.every(({ notice }) => notice.audience.kind === 'person');
	const staff = named ? [] : await listStaff(deps.db, state.subject.path);
	const byPerson = new Map<string, Notice[]>();
	for (const { notice, then } of notices) {
		for (const id of recipients(notice.audience, staff, then)) byPerson.set(id, [...(byPerson.get(id) ?? []), notice]);
	}
	await Promise.all(
		[...byPerson].map(([id, theirs]) =>
			deps.env.INBOX.getByName(id).notify(theirs.map(({ key, kind, at, ticketId, number, title }) => ({ key, kind, at, ticketId, number, title })))
		)
	);
}

/** Of those who could act, the ones nearest to the ticket: its hub's people before the region's, the region's before headquarters'. */
function recipients(audience: NoticeAudience, staff: readonly Staff[], state: TicketState): string[] {
	switch (audience.kind) {
		case 'person':
			return [audience.id];
		case 'permission':
			return nearest(staff.filter(({ permissions, ownOnly }) => !ownOnly && permissions.includes(audience.permission)));
		case 'supervisors': {
			const owners = new Set(ownersOf(state));
			const superiors = staff.flatMap(({ id, superiorId }) => (owners.has(id) && superiorId !== null ? [superiorId] : []));
			return superiors.length > 0 ? [...new Set(superiors)] : nearest(staff.filter(({ permissions }) => permissions.includes('notice.supervise')));
		}
	}
}

function nearest(candidates: readonly Staff[]): string[] {
	const depth = Math.max(0, ...candidates.map(({ path }) => path.length));
	return [...new Set(candidates.filter(({ path }) => path.length === depth).map(({ id }) => id))];
}
