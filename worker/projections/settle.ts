import { and, eq, inArray, isNull, lt } from 'drizzle-orm';
import type { TicketNews } from '#durable/ticket/ticket-ports.ts';
import { computeStatement, type Used } from '#shared/domain/settlement/compute-statement.ts';
import type { StatementView } from '#shared/domain/settlement/statement-view.ts';
import { TAX_RATE_BPS } from '#shared/domain/settlement/tax-rate-bps.ts';
import type { TicketEvent } from '#shared/domain/ticket/ticket-event.ts';
import type { TicketState } from '#shared/domain/ticket/ticket-state.ts';
import { assert } from '#shared/kernel/assert.ts';
import { findStatement } from '#worker/db/queries/find-statement.ts';
import { statementRow } from '#worker/db/queries/statement-row.ts';
import { statementsOf } from '#worker/db/queries/statements-of.ts';
import { catalogItem, statement } from '#worker/db/schema/money.ts';
import { unit } from '#worker/db/schema/organisation.ts';
import type { Deps } from '#worker/deps.ts';

const CURRENCY = 'CNY';

type Completed = Extract<TicketEvent, { type: 'work.completed' }>;

/**
 * The statement of completed work: computed once from the catalogue's prices, stored, and shown on the ticket. Its id is the ticket and
 * the entry that completed the work, so a second telling finds it and shows what was recorded, whatever prices have become since. Work that
 * was done again voids the statement before.
 */
export async function settle(deps: Deps, { entries, state }: TicketNews): Promise<void> {
	for (const entry of entries) {
		const completed = entry.events.find((event): event is Completed => event.type === 'work.completed');
		if (completed === undefined) continue;
		const id = `${state.id}-${entry.seq}`;
		const recorded = (await findStatement(deps.db, id)) ?? (await recordStatement(deps, { id, completed, state, seq: entry.seq, at: entry.at }));
		const answer = await deps.env.TICKET.getByName(state.id).command({
			commandId: `statement:${entry.seq}`,
			by: { kind: 'system' },
			command: { type: 'statement.attach', statement: recorded }
		});
		if (!answer.ok && answer.error.code !== 'ticket.statement-exists') throw new Error(`statement refused: ${answer.error.code}`);
	}
}

async function recordStatement(
	{ db }: Deps,
	{ id, completed, state, seq, at }: { id: string; completed: Completed; state: TicketState; seq: number; at: number }
): Promise<StatementView> {
	const { subject } = state;
	const used = await lookUp(db, completed);
	const [hub] = await db.select({ tier: unit.tier }).from(unit).where(eq(unit.id, subject.hub.id));
	const { lines, ...totals } = computeStatement({ used, tier: hub?.tier ?? 2, taxRateBps: TAX_RATE_BPS });
	const head = { id, number: `${subject.number}-S${seq}`, currency: CURRENCY, ...totals, taxRateBps: TAX_RATE_BPS, computedAt: at };
	await db.batch([
		db
			.insert(statement)
			.values(statementRow(state, { ...head, lines: [...lines] }))
			.onConflictDoNothing(),
		db
			.update(statement)
			.set({ voidedAt: at, voidReason: 'rework', replacedBy: id })
			.where(and(statementsOf(state.id), lt(statement.computedAt, at), isNull(statement.voidedAt)))
	]);
	// A telling that was given up as too slow may have been quicker after all: what is on record counts.
	const recorded = await findStatement(db, id);
	assert(recorded, 'a statement that was stored is there');
	return recorded;
}

async function lookUp(db: Deps['db'], { serviceItems, spareParts }: Completed): Promise<Used[]> {
	const wanted = [
		...serviceItems.map((line) => ({ kind: 'service-item' as const, line })),
		...spareParts.map((line) => ({ kind: 'spare-part' as const, line }))
	];
	if (wanted.length === 0) return [];
	const rows = await db
		.select()
		.from(catalogItem)
		.where(inArray(catalogItem.code, [...new Set(wanted.map(({ line }) => line.code))]));
	return wanted.map(({ kind, line }) => {
		const row = rows.find((item) => item.code === line.code);
		if (row === undefined) throw new Error(`catalogue item ${line.code} is gone`);
		return {
			kind,
			line,
			item: { code: row.code, name: { zh: row.nameZh, en: row.nameEn }, unit: { zh: row.unitZh, en: row.unitEn }, priceMinor: row.priceMinor }
		};
	});
}
