import type { Permission } from '#shared/domain/access/permission.ts';
import { definitionAt, type PinnedFlow } from '#shared/domain/ticket/definition-at.ts';
import type { JournalEntry } from '#shared/domain/ticket/ticket-event.ts';
import { withoutAnswers } from '#shared/domain/ticket/without-answers.ts';
import { entryWithoutBills, withoutBills } from '#shared/domain/ticket/without-bills.ts';
import { entryWithoutSecrets, withoutSecrets } from '#shared/domain/ticket/without-secrets.ts';
import type { TicketDetailData } from './ticket-rpc.ts';
import type { Loaded } from './ticket-store.ts';

// Audiences of a ticket's sockets: staff get journal entries, some without what it costs, customers the tracker's allow-list view.
export const STAFF = 'staff';
export const STAFF_WITHOUT_BILLS = 'staff-without-bills';
export const TRACKER = 'tracker';

const LACKS = '?lacks=';

/** The audience of somebody on the staff: with bills or without, and what they lack of the permissions that the flow's forms mask by. */
export function staffAudience({ billed, lacking }: { billed: boolean; lacking: readonly Permission[] }): string {
	const base = billed ? STAFF : STAFF_WITHOUT_BILLS;
	return lacking.length === 0 ? base : base + LACKS + lacking.join(',');
}

function lacksOf(audience: string): (permission: Permission) => boolean {
	const [, list = ''] = audience.split(LACKS);
	const lacking = new Set(list.split(','));
	return (permission) => lacking.has(permission);
}

const seesBills = (audience: string): boolean => audience.split(LACKS)[0] === STAFF;

/** The entries that an audience of staff may read. */
export function entriesFor(audience: string, entries: readonly JournalEntry[], flow: PinnedFlow): readonly JournalEntry[] {
	const shown = seesBills(audience) ? entries : entries.flatMap(entryWithoutBills);
	return audience.includes(LACKS) ? shown.map((entry) => entryWithoutSecrets(entry, definitionAt(flow, entry.seq), lacksOf(audience))) : shown;
}

/** The ticket as an audience of staff may see it. */
export function detailFor(audience: string, { state, definition, earlier, journal, parked }: Loaded): TicketDetailData {
	const whole = { ticket: state, definition, ...(earlier.length === 0 ? {} : { earlier }), journal };
	const readable = parked === undefined ? whole : withoutAnswers({ ...whole, parked: true as const }, parked.unknown);
	const detail = withoutSecrets(readable, lacksOf(audience));
	return seesBills(audience) ? detail : withoutBills(detail);
}
