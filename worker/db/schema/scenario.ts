import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

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
	/** JSON of a `ScenarioScope`; null: for everybody. */
	scope: text('scope'),
	/** JSON array of the modules that it names itself. */
	modules: text('modules').notNull().default('[]'),
	/** JSON array of all the modules that what is published needs, or before that the draft; null: to be worked out. */
	needs: text('needs'),
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

/** Taking the tickets that run on one revision of a scenario to another, batch by batch. */
export const scenarioMigration = sqliteTable(
	'scenario_migration',
	{
		id: text('id').primaryKey(),
		scenarioId: text('scenario_id').notNull(),
		fromRevision: integer('from_revision').notNull(),
		toRevision: integer('to_revision').notNull(),
		/** JSON of the counterparts of steps that have another id now. */
		nodes: text('nodes').notNull(),
		/** How many ran on it when it began. */
		total: integer('total').notNull(),
		moved: integer('moved').notNull(),
		stayed: integer('stayed').notNull(),
		/** The last ticket that was seen to. */
		cursor: text('cursor').notNull(),
		startedAt: integer('started_at').notNull(),
		startedBy: text('started_by').notNull(),
		/** Null while some are still to be seen to. */
		finishedAt: integer('finished_at')
	},
	(table) => [index('migration_by_scenario').on(table.scenarioId, table.startedAt)]
);
