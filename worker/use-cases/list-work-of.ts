import type { WorkLine, WorkList, WorkPage } from '#shared/contract/http/work.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { visibleScopes } from '#shared/domain/access/visible-scopes.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { decodeCursor, pageOf } from '#worker/db/queries/keyset.ts';
import { listWork, type WorkRow } from '#worker/db/queries/list-work.ts';
import type { Deps } from '#worker/deps.ts';
import { listHeldWork } from './list-held-work.ts';
import { type FreshRow, refreshRows } from './refresh-rows.ts';

type Wanted = { readonly list: WorkList; readonly cursor?: string | undefined; readonly limit: number };

/** A page of somebody's list of work, with the tickets as their hubs know them. Refusal: `request.cursor`. */
export async function listWorkOf(deps: Deps, actor: Actor, { list, cursor, limit }: Wanted): Promise<Result<WorkPage>> {
	const position = decodeCursor(cursor);
	if (!position.ok) return position;
	const scopes = visibleScopes(actor, 'ticket.view');
	const [rows, held] = await Promise.all([
		listWork(deps.db, { personId: actor.userId, role: list, scopes, position: position.value, limit }),
		list === 'todo' && cursor === undefined ? listHeldWork(deps, actor) : []
	]);
	const tickets = new Map(
		(
			await refreshRows(
				deps,
				rows.map(({ ticket }) => ticket)
			)
		).map((ticket) => [ticket.id, ticket])
	);
	return ok({
		...pageOf(rows, {
			limit,
			position: ({ line: { at, id } }) => ({ at, id }),
			view: (row) => workLine({ ...row, ticket: tickets.get(row.ticket.id) ?? row.ticket })
		}),
		held: held.map(heldLine)
	});
}

type OfTicket = Omit<WorkRow, 'line' | 'ticket'> & { readonly ticket: FreshRow };

const ofTicket = ({ ticket, scenarioZh, scenarioEn }: OfTicket) => ({
	ticketId: ticket.id,
	number: ticket.number,
	title: ticket.title,
	stage: ticket.stage as WorkLine['stage'],
	closedAt: ticket.closedAt,
	suspendedAt: ticket.suspendedAt ?? null,
	customerName: ticket.customerName,
	hubName: ticket.hubName,
	scenario: scenarioZh === null ? null : named(scenarioZh, scenarioEn ?? '')
});

const named = (zh: string, en: string) => (zh === '' ? null : { zh, en });

const workLine = ({ line, ...of }: OfTicket & Pick<WorkRow, 'line'>): WorkLine => ({
	...ofTicket(of),
	id: line.id,
	at: line.at,
	node: named(line.nodeZh, line.nodeEn),
	itemId: line.itemId,
	isApproval: line.isApproval,
	askedBy: line.askedBy,
	dueAt: line.role === 'todo' ? line.dueAt : null,
	outcome: named(line.outcomeZh, line.outcomeEn),
	deed: line.deed
});

const heldLine = (of: OfTicket): WorkLine => ({
	...ofTicket(of),
	id: of.ticket.id,
	at: of.ticket.updatedAt,
	node: null,
	itemId: null,
	isApproval: false,
	askedBy: '',
	dueAt: of.ticket.dueAt,
	outcome: null,
	deed: null
});
