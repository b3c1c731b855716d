import { eq } from 'drizzle-orm';
import { StatementView } from '#shared/domain/settlement/statement-view.ts';
import { statement } from '#worker/db/schema/money.ts';
import type { Deps } from '#worker/deps.ts';

/** A statement as it was recorded; undefined when there is none of this id. */
export async function findStatement(db: Deps['db'], id: string): Promise<StatementView | undefined> {
	const [row] = await db.select().from(statement).where(eq(statement.id, id));
	return row === undefined ? undefined : StatementView.parse({ ...row, lines: JSON.parse(row.lines) });
}
