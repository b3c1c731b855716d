import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { INVOLVEMENTS } from '#shared/domain/ticket/involvement.ts';

/**
 * The index of tickets for search and lists; the truth is in the ticket objects and this can be rebuilt from them. Of an open ticket it has
 * what lists are searched and filtered by (`indexKey`); where it stands is as it was then, and lists ask its hub (`refreshRows`).
 */
export const ticketIndex = sqliteTable(
	'ticket_index',
	{
		id: text('id').primaryKey(),
		seq: integer('seq').notNull(),
		/** Issued once each by the ticket's hub. */
		number: text('number').notNull(),
		title: text('title').notNull(),
		stage: text('stage').notNull(),
		priority: text('priority').notNull(),
		urgent: integer('urgent', { mode: 'boolean' }).notNull(),
		customerId: text('customer_id').notNull(),
		customerName: text('customer_name').notNull(),
		equipmentId: text('equipment_id'),
		hubId: text('hub_id').notNull(),
		hubName: text('hub_name').notNull(),
		regionId: text('region_id').notNull(),
		path: text('path').notNull(),
		storeName: text('store_name'),
		technicianId: text('technician_id'),
		technicianName: text('technician_name'),
		holderId: text('holder_id'),
		dueAt: integer('due_at'),
		overdueAt: integer('overdue_at'),
		createdAt: integer('created_at').notNull(),
		updatedAt: integer('updated_at').notNull(),
		closedAt: integer('closed_at'),
		rating: integer('rating'),
		totalMinor: integer('total_minor'),
		currency: text('currency'),
		scenarioId: text('scenario_id').notNull().default(''),
		scenarioRevision: integer('scenario_revision').notNull().default(0)
	},
	(table) => [
		index('ticket_by_customer').on(table.customerId),
		index('ticket_by_scenario').on(table.scenarioId, table.scenarioRevision).where(sql`${table.closedAt} is null`),
		index('ticket_by_creation').on(table.createdAt),
		index('ticket_by_technician').on(table.technicianId).where(sql`${table.technicianId} is not null`),
		index('ticket_by_holder').on(table.holderId).where(sql`${table.holderId} is not null and ${table.holderId} is not ${table.technicianId}`),
		index('ticket_by_hub').on(table.hubId, table.createdAt)
	]
);

/**
 * What people have to do with tickets, each a line of one person's list (`involvementChanges`): kept in the order in which lists are read, by
 * the one key, so that a line costs one written row. Lines are told apart by person, role, moment and id; none is found by its ticket alone.
 */
export const ticketWork = sqliteTable(
	'ticket_work',
	{
		personId: text('person_id').notNull(),
		role: text('role', { enum: INVOLVEMENTS }).notNull(),
		at: integer('at').notNull(),
		id: text('id').notNull(),
		ticketId: text('ticket_id').notNull(),
		itemId: text('item_id'),
		nodeZh: text('node_zh').notNull(),
		nodeEn: text('node_en').notNull(),
		isApproval: integer('is_approval', { mode: 'boolean' }).notNull(),
		askedBy: text('asked_by').notNull(),
		dueAt: integer('due_at'),
		outcomeZh: text('outcome_zh').notNull(),
		outcomeEn: text('outcome_en').notNull(),
		deed: text('deed')
	},
	(table) => [primaryKey({ columns: [table.personId, table.role, table.at, table.id] })]
);

/**
 * Customers' links; `id` is the hash of the token. One that is revoked is gone for ever. A token names its ticket, so that a link is found
 * and a ticket's links lie together by the one key; those made before tokens did are found by their hash alone.
 */
export const trackingLink = sqliteTable(
	'tracking_link',
	{
		ticketId: text('ticket_id').notNull(),
		id: text('id').notNull(),
		createdAt: integer('created_at').notNull(),
		expiresAt: integer('expires_at').notNull(),
		revokedAt: integer('revoked_at'),
		namesTicket: integer('names_ticket', { mode: 'boolean' }).notNull().default(true)
	},
	(table) => [primaryKey({ columns: [table.ticketId, table.id] }), index('tracking_link_by_hash').on(table.id).where(sql`not ${table.namesTicket}`)]
);

/** Uploaded photos. */
export const file = sqliteTable('file', {
	id: text('id').primaryKey(),
	mime: text('mime').notNull(),
	bytes: integer('bytes').notNull(),
	/** Who uploaded it: `person:<id>`, `entry:<code>` or `link:<id>`; only they may attach it. */
	owner: text('owner').notNull(),
	createdAt: integer('created_at').notNull()
});

/** Which tickets show a photo; whoever may see one of them may see it. */
export const fileUse = sqliteTable(
	'file_use',
	{
		fileId: text('file_id').notNull(),
		ticketId: text('ticket_id').notNull()
	},
	(table) => [primaryKey({ columns: [table.fileId, table.ticketId] })]
);

/** Published flow revisions, immutable. */
export const flowRevision = sqliteTable(
	'flow_revision',
	{
		id: text('id').notNull(),
		revision: integer('revision').notNull(),
		hash: text('hash').notNull(),
		definition: text('definition').notNull(),
		/** What the publisher said of it. */
		note: text('note').notNull().default(''),
		publishedBy: text('published_by').notNull().default(''),
		createdAt: integer('created_at').notNull()
	},
	(table) => [primaryKey({ columns: [table.id, table.revision] })]
);

/** Deliveries in trouble, for the administrator; the objects hold the truth. */
export const delivery = sqliteTable(
	'delivery',
	{
		ticketId: text('ticket_id').notNull(),
		target: text('target').notNull(),
		number: text('number').notNull(),
		state: text('state', { enum: ['pending', 'parked'] }).notNull(),
		fromSeq: integer('from_seq').notNull(),
		attempts: integer('attempts').notNull(),
		nextAttemptAt: integer('next_attempt_at'),
		lastError: text('last_error').notNull(),
		updatedAt: integer('updated_at').notNull()
	},
	(table) => [primaryKey({ columns: [table.ticketId, table.target] })]
);

/** What the last comparison of each hub with its tickets came to, when nobody had asked for it. */
export const comparison = sqliteTable('comparison', {
	hubId: text('hub_id').primaryKey(),
	comparedAt: integer('compared_at').notNull(),
	tickets: integer('tickets').notNull(),
	/** Differences that nothing under way will mend. */
	staying: integer('staying').notNull(),
	/** JSON array of what these are (`keysOf` in worker/projections/staying-differences.ts), so that others of the same number are told apart. */
	stayingKeys: text('staying_keys').notNull().default('[]')
});
