import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

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

/**
 * Statements 结算单: one per completed work, of which the last of a ticket counts; totals are sums of the stored lines. `id` is the ticket's
 * with the entry that completed the work behind it, so that the statements of a ticket lie together and need no index (`statementsOf`).
 */
export const statement = sqliteTable('statement', {
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
	replacedBy: text('replaced_by'),
	/** JSON array of `StatementLine`, each with everything that explains its price, frozen. */
	lines: text('lines').notNull().default('[]')
});
