import { inArray } from 'drizzle-orm';
import type { HumanNode } from '#shared/domain/flow/definition.ts';
import type { Answers } from '#shared/domain/form/answers.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { catalogItem } from '#worker/db/schema/money.ts';
import type { Deps } from '#worker/deps.ts';

/** Whether every service item and spare part in the answers exists, so that settling can't fail later. Refusal: `catalog.unknown-code`. */
export async function checkCatalogLines({ db }: Deps, node: HumanNode, answers: Answers): Promise<Result<null>> {
	const used = node.form.fields.flatMap((field) => {
		const answer = field.kind === 'catalogLines' ? answers[field.key] : undefined;
		if (field.kind !== 'catalogLines' || !Array.isArray(answer)) return [];
		return answer.flatMap((entry) =>
			typeof entry === 'object' && 'code' in entry ? [{ key: field.key, kind: field.catalog, code: entry.code }] : []
		);
	});
	if (used.length === 0) return ok(null);
	const codes = [...new Set(used.map(({ code }) => code))];
	const known = await db.select({ code: catalogItem.code, kind: catalogItem.kind }).from(catalogItem).where(inArray(catalogItem.code, codes));
	const unknown = used.find(({ code, kind }) => !known.some((item) => item.code === code && item.kind === kind));
	return unknown === undefined ? ok(null) : refuse('catalog.unknown-code', { code: unknown.code }, `/answers/${unknown.key}`);
}
