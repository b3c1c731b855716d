import { asc, eq } from 'drizzle-orm';
import type { StatementView } from '#shared/domain/settlement/statement-view.ts';
import { statement, statementLine } from '#worker/db/schema/money.ts';
import type { Deps } from '#worker/deps.ts';

/** A statement as it was recorded; undefined when there is none of this id. */
export async function findStatement(db: Deps['db'], id: string): Promise<StatementView | undefined> {
	const [heads, lines] = await db.batch([
		db.select().from(statement).where(eq(statement.id, id)),
		db.select().from(statementLine).where(eq(statementLine.statementId, id)).orderBy(asc(statementLine.position))
	]);
	const head = heads[0];
	if (head === undefined) return undefined;
	const { ticketId: _ticket, path: _path, voidedAt: _at, voidReason: _why, replacedBy: _by, ...view } = head;
	return {
		...view,
		lines: lines.map(({ statementId: _, position: __, nameZh, nameEn, unitZh, unitEn, ...line }) => ({
			...line,
			name: { zh: nameZh, en: nameEn },
			unit: { zh: unitZh, en: unitEn }
		}))
	};
}
