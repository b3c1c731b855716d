import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The company's kinds of business, in the order in which a new ticket asks them. `id` is also the id of the scenario's flow. */
export const scenario = sqliteTable('scenario', {
	id: text('id').primaryKey(),
	nameZh: text('name_zh').notNull(),
	nameEn: text('name_en').notNull(),
	industry: text('industry').notNull(),
	enabled: integer('enabled', { mode: 'boolean' }).notNull(),
	position: integer('position').notNull(),
	/** JSON of a `Condition`; null: always. */
	condition: text('condition'),
	/** The newest row of `flow_revision`; null before the first. */
	revision: integer('revision'),
	/** JSON of the `FlowDefinition` that is being drawn. */
	draft: text('draft').notNull(),
	draftVersion: integer('draft_version').notNull(),
	/** Hash of what is published, so that a draft that equals it isn't called one. */
	publishedHash: text('published_hash'),
	draftHash: text('draft_hash').notNull(),
	editedAt: integer('edited_at').notNull(),
	editedBy: text('edited_by').notNull()
});
