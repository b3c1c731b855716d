import { and, eq, inArray, isNull, lt } from 'drizzle-orm';
import type { TicketNews } from '#durable/ticket/ticket-ports.ts';
import { computeStatement, type Used } from '#shared/domain/settlement/compute-statement.ts';
import { StatementView } from '#shared/domain/settlement/statement-view.ts';
import { TAX_RATE_BPS } from '#shared/domain/settlement/tax-rate-bps.ts';
import type { TicketEvent } from '#shared/domain/ticket/ticket-event.ts';
import type { TicketState } from '#shared/domain/ticket/ticket-state.ts';
import { catalogItem, statement, statementLine } from '#worker/db/schema/money.ts';
import { unit } from '#worker/db/schema/organisation.ts';
import type { Deps } from '#worker/deps.ts';

const CURRENCY = 'CNY';

type Completed = Extract<TicketEvent, { type: 'work.completed' }>;

/**
 * The statement of completed work: computed from the catalogue's prices at this moment, stored, and shown on the ticket. Its id is the
 * ticket and the entry that completed the work, so a second telling finds it done. Work that is completed again, after a rework, voids the
 * ticket's earlier statements: one of them is live.
 */
export async function settle(deps: Deps, { entries, state }: TicketNews): Promise<void> {
	for (const entry of entries) {
		const completed = entry.events.find((event): event is Completed => event.type === 'work.completed');
		if (completed === undefined) continue;
		const view = await storeStatement(deps, { completed, state, seq: entry.seq, at: entry.at });
		const answer = await deps.env.TICKET.getByName(state.id).command({
			commandId: `statement:${entry.seq}`,
			by: { kind: 'system' },
			command: { type: 'statement.attach', statement: view }
		});
		if (!answer.ok && answer.error.code !== 'ticket.statement-exists') throw new Error(`statement refused: ${answer.error.code}`);
	}
}

async function storeStatement(
	{ db }: Deps,
	{ completed, state, seq, at }: { completed: Completed; state: TicketState; seq: number; at: number }
): Promise<StatementView> {
	const { subject } = state;
	const used = await lookUp(db, completed);
	const [hub] = await db.select({ tier: unit.tier }).from(unit).where(eq(unit.id, subject.hub.id));
	const computed = computeStatement({ used, tier: hub?.tier ?? 2, taxRateBps: TAX_RATE_BPS });
	const id = `${state.id}-${seq}`;
	const view: StatementView = {
		id,
		number: `${subject.number}-S${seq}`,
		currency: CURRENCY,
		lines: [...computed.lines],
		netMinor: computed.netMinor,
		taxRateBps: TAX_RATE_BPS,
		taxMinor: computed.taxMinor,
		totalMinor: computed.totalMinor,
		computedAt: at
	};
	const { lines, ...head } = view;
	const header = db
		.insert(statement)
		.values({ ...head, ticketId: state.id, path: subject.path })
		.onConflictDoNothing()
		.returning({ id: statement.id });
	const voided = db
		.update(statement)
		.set({ voidedAt: at })
		.where(and(eq(statement.ticketId, state.id), lt(statement.computedAt, at), isNull(statement.voidedAt)));
	const rows = lines.map(({ name, ...line }, position) => ({ statementId: id, position, nameZh: name.zh, nameEn: name.en, ...line }));
	const [inserted] = await db.batch([header, voided, ...rows.map((row) => db.insert(statementLine).values(row).onConflictDoNothing())]);
	// Told before, and cut short before the ticket heard of it: what was stored then stands, whatever the prices are by now.
	return inserted.length > 0 ? view : readStatement(db, id);
}

async function readStatement(db: Deps['db'], id: string): Promise<StatementView> {
	const [heads, lines] = await db.batch([
		db.select().from(statement).where(eq(statement.id, id)),
		db.select().from(statementLine).where(eq(statementLine.statementId, id)).orderBy(statementLine.position)
	]);
	return StatementView.parse({ ...heads[0], lines: lines.map(({ nameZh, nameEn, ...line }) => ({ ...line, name: { zh: nameZh, en: nameEn } })) });
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
		return { kind, line, item: { code: row.code, name: { zh: row.nameZh, en: row.nameEn }, unit: row.unit, priceMinor: row.priceMinor } };
	});
}
