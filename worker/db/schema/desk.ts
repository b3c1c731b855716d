import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** A person's own views of the board, in the order of `position`. */
export const savedView = sqliteTable(
	'saved_view',
	{
		id: text('id').primaryKey(),
		personId: text('person_id').notNull(),
		name: text('name').notNull(),
		/** JSON of a `BoardFilter`. */
		filter: text('filter').notNull(),
		position: integer('position').notNull()
	},
	(table) => [uniqueIndex('saved_view_by_name').on(table.personId, table.name)]
);

/** The company's sentences for replies to customers, in the order of `position`. English may be empty: then the Chinese one is used. */
export const quickReply = sqliteTable('quick_reply', {
	id: text('id').primaryKey(),
	nameZh: text('name_zh').notNull().unique(),
	nameEn: text('name_en').notNull(),
	textZh: text('text_zh').notNull(),
	textEn: text('text_en').notNull(),
	position: integer('position').notNull()
});
