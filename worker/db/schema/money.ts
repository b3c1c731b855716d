import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Service items and spare parts with their list price, tax included, in minor units. */
export const catalogItem = sqliteTable('catalog_item', {
	code: text('code').primaryKey(),
	kind: text('kind', { enum: ['service-item', 'spare-part'] }).notNull(),
	categoryZh: text('category_zh').notNull(),
	categoryEn: text('category_en').notNull(),
	nameZh: text('name_zh').notNull(),
	nameEn: text('name_en').notNull(),
	unitZh: text('unit_zh').notNull(),
	unitEn: text('unit_en').notNull(),
	priceMinor: integer('price_minor').notNull(),
	currency: text('currency').notNull()
});

/** Statements 结算单: one per completed work, of which the last of a ticket counts; totals are sums of the stored lines. */
export const statement = sqliteTable(
	'statement',
	{
		id: text('id').primaryKey(),
		/** The ticket's number and the journal entry's: as unique as the id. */
		number: text('number').notNull(),
		ticketId: text('ticket_id').notNull(),
		path: text('path').notNull(),
		currency: text('currency').notNull(),
		netMinor: integer('net_minor').notNull(),
		taxRateBps: integer('tax_rate_bps').notNull(),
		taxMinor: integer('tax_minor').notNull(),
		totalMinor: integer('total_minor').notNull(),
		computedAt: integer('computed_at').notNull(),
		/** Set once another statement of the ticket took its place. */
		voidedAt: integer('voided_at'),
		voidReason: text('void_reason', { enum: ['rework'] }),
		replacedBy: text('replaced_by')
	},
	(table) => [index('statement_by_ticket').on(table.ticketId)]
);

/** A line with everything that explains its price, frozen. */
export const statementLine = sqliteTable(
	'statement_line',
	{
		statementId: text('statement_id').notNull(),
		position: integer('position').notNull(),
		kind: text('kind', { enum: ['service-item', 'spare-part'] }).notNull(),
		code: text('code').notNull(),
		nameZh: text('name_zh').notNull(),
		nameEn: text('name_en').notNull(),
		unitZh: text('unit_zh').notNull(),
		unitEn: text('unit_en').notNull(),
		quantityMilli: integer('quantity_milli').notNull(),
		basePriceMinor: integer('base_price_minor').notNull(),
		tier: integer('tier').notNull(),
		tierRateBps: integer('tier_rate_bps').notNull(),
		unitPriceMinor: integer('unit_price_minor').notNull(),
		amountMinor: integer('amount_minor').notNull()
	},
	(table) => [primaryKey({ columns: [table.statementId, table.position] })]
);
