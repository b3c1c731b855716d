import { and, eq } from 'drizzle-orm';
import type { TicketNews } from '#durable/ticket/ticket-ports.ts';
import type { Permission } from '#shared/domain/access/permission.ts';
import { type Notice, type NoticeAudience, noticesOf } from '#shared/domain/notify/notices-of.ts';
import { ownersOf } from '#shared/domain/ticket/owners-of.ts';
import type { TicketState } from '#shared/domain/ticket/ticket-state.ts';
import { parsePermissions } from '#worker/db/queries/grants.ts';
import { assignment, person, role } from '#worker/db/schema/access.ts';
import { unit } from '#worker/db/schema/organisation.ts';
import type { Deps } from '#worker/deps.ts';

/** Puts the notices of new journal entries into the inboxes of those they are for. Inboxes ignore a key they have. */
export async function sendNotices(deps: Deps, { entries, state, stateAfter }: TicketNews): Promise<void> {
	const notices = entries.flatMap((entry) => {
		const then = stateAfter(entry);
		return noticesOf(entry, then).map((notice) => ({ notice, then }));
	});
	const named = notices.every(({ notice }) => notice.audience.kind === 'person');
	const staff = named ? [] : await staffOf(deps, state.subject.path);
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

type Staff = {
	readonly id: string;
	readonly superiorId: string | null;
	readonly permissions: readonly Permission[];
	readonly ownOnly: boolean;
	readonly path: string;
};

/** Everybody who works above or at a place, with what they may do there. */
async function staffOf({ db }: Deps, path: string): Promise<Staff[]> {
	const rows = await db
		.select({ id: person.id, superiorId: person.superiorId, permissions: role.permissions, ownOnly: role.ownOnly, path: unit.path })
		.from(assignment)
		.innerJoin(person, eq(person.id, assignment.personId))
		.innerJoin(role, eq(role.id, assignment.roleId))
		.innerJoin(unit, eq(unit.id, assignment.unitId))
		.where(and(eq(person.active, true)));
	return rows.filter((row) => path.startsWith(row.path)).map((row) => ({ ...row, permissions: parsePermissions(row.permissions) }));
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
