import type { StatementLine } from '#shared/domain/settlement/statement-view.ts';
import type { statementLine } from '#worker/db/schema/money.ts';

/** A statement's line as it is stored; `findStatement` reads it back. */
export function statementLineRow({
	statementId,
	position,
	line: { name, unit, ...line }
}: {
	statementId: string;
	position: number;
	line: StatementLine;
}): typeof statementLine.$inferInsert {
	return { statementId, position, nameZh: name.zh, nameEn: name.en, unitZh: unit.zh, unitEn: unit.en, ...line };
}
