import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Where flows send what happened: a webhook action names one by its key. */
export const endpoint = sqliteTable('endpoint', {
	key: text('key').primaryKey(),
	url: text('url').notNull(),
	/** Signs what is sent; sealed like personal data. */
	secretSealed: text('secret_sealed').notNull(),
	enabled: integer('enabled', { mode: 'boolean' }).notNull(),
	createdAt: integer('created_at').notNull()
});
