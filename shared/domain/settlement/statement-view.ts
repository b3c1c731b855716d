import { z } from 'zod';

/** One line of a bill with everything that explains its price; amounts in minor units, rates in basis points, quantities in thousandths. */
export const StatementLine = z.object({
	kind: z.enum(['service-item', 'spare-part']),
	code: z.string(),
	name: z.object({ zh: z.string(), en: z.string() }),
	unit: z.object({ zh: z.string(), en: z.string() }),
	quantityMilli: z.int(),
	basePriceMinor: z.int(),
	tier: z.int(),
	tierRateBps: z.int(),
	unitPriceMinor: z.int(),
	amountMinor: z.int()
});
export type StatementLine = z.infer<typeof StatementLine>;

/** A settlement statement (结算单): totals are sums of the stored lines, tax is contained in the prices. */
export const StatementView = z.object({
	id: z.string(),
	number: z.string(),
	currency: z.string().length(3),
	lines: z.array(StatementLine),
	netMinor: z.int(),
	taxRateBps: z.int(),
	taxMinor: z.int(),
	totalMinor: z.int(),
	computedAt: z.int()
});
export type StatementView = z.infer<typeof StatementView>;

/** Why a statement no longer counts: the work was done again and billed anew. */
export const VoidReason = z.enum(['rework']);
export type VoidReason = z.infer<typeof VoidReason>;

/** A statement that another has taken the place of; kept as it was. */
export const VoidedStatement = StatementView.extend({ voidedAt: z.int(), voidReason: VoidReason, replacedBy: z.string() });
export type VoidedStatement = z.infer<typeof VoidedStatement>;
