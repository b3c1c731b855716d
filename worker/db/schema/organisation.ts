import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The tree HQ → region → hub → store. `path` ends in `/`, so a prefix is a subtree. */
export const unit = sqliteTable(
	'unit',
	{
		id: text('id').primaryKey(),
		parentId: text('parent_id'),
		kind: text('kind', { enum: ['hq', 'region', 'hub', 'store'] }).notNull(),
		name: text('name').notNull(),
		code: text('code').notNull().unique(),
		path: text('path').notNull().unique(),
		adcode: text('adcode').notNull(),
		address: text('address').notNull(),
		lat: real('lat'),
		lng: real('lng'),
		timeZone: text('time_zone').notNull(),
		/** City tier for prices: 1, 2 or 3. */
		tier: integer('tier').notNull(),
		entryCode: text('entry_code').unique(),
		archivedAt: integer('archived_at')
	},
	(table) => [index('unit_by_kind').on(table.kind)]
);

/** Single values of the installation: company name, set-up state. */
export const setting = sqliteTable('setting', { key: text('key').primaryKey(), value: text('value').notNull() });
