import type { CatalogLine } from '#shared/domain/form/answers.ts';
import { computeStatement, type Used } from '#shared/domain/settlement/compute-statement.ts';
import { TAX_RATE_BPS } from '#shared/domain/settlement/tax-rate-bps.ts';
import { CURRENCY } from '../company/company-facts.ts';
import type { DemoCatalogItem, DemoCommand } from '../demo-company.ts';
import type { Fault } from '../lists/faults/fault.ts';

const MILLI = 1_000;
const SAFETY_CHECKLIST = ['badge', 'shoe-covers', 'power-off', 'test-run'];

const linesOf = (entries: Fault['services']): CatalogLine[] => entries.map(([code, quantity]) => ({ code, quantityMilli: quantity * MILLI }));

/** The technician's form for a fault that was mended. */
export function siteReport({ fault, diagnosis, photos }: { fault: Fault; diagnosis: string; photos: readonly string[] }): DemoCommand {
	return {
		type: 'ticket.submit',
		item: 'current',
		outcome: 'done',
		answers: {
			safety: SAFETY_CHECKLIST,
			diagnosis,
			serviceItems: linesOf(fault.services),
			...(fault.parts.length > 0 ? { spareParts: linesOf(fault.parts) } : {}),
			photos: [...photos]
		}
	};
}

/** The bill for mending a fault in a city of this tier. */
export function statementFor({ fault, tier, catalog }: { fault: Fault; tier: number; catalog: ReadonlyMap<string, DemoCatalogItem> }): DemoCommand {
	const used = [...linesOf(fault.services), ...linesOf(fault.parts)].map((line): Used => {
		const item = catalog.get(line.code);
		if (item === undefined) throw new Error(`no catalogue item ${line.code}`);
		return { kind: item.kind, line, item };
	});
	const { lines, ...totals } = computeStatement({ used, tier, taxRateBps: TAX_RATE_BPS });
	return { type: 'statement.attach', statement: { currency: CURRENCY, lines: [...lines], taxRateBps: TAX_RATE_BPS, ...totals } };
}
