import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** People who sign in. The phone is an AES-GCM envelope; `phone_masked` is what lists show. */
export const person = sqliteTable('person', {
	id: text('id').primaryKey(),
	account: text('account').notNull().unique(),
	name: text('name').notNull(),
	passwordHash: text('password_hash').notNull(),
	phoneSealed: text('phone_sealed'),
	phoneMasked: text('phone_masked').notNull().default(''),
	locale: text('locale', { enum: ['zh-CN', 'en'] })
		.notNull()
		.default('zh-CN'),
	superiorId: text('superior_id'),
	active: integer('active', { mode: 'boolean' }).notNull().default(true),
	createdAt: integer('created_at').notNull()
});

export const role = sqliteTable('role', {
	id: text('id').primaryKey(),
	key: text('key').notNull().unique(),
	nameZh: text('name_zh').notNull(),
	nameEn: text('name_en').notNull(),
	builtin: integer('builtin', { mode: 'boolean' }).notNull(),
	ownOnly: integer('own_only', { mode: 'boolean' }).notNull(),
	/** JSON array of permissions. */
	permissions: text('permissions').notNull()
});

/** A role held on a unit: permission × scope. */
export const assignment = sqliteTable(
	'assignment',
	{
		personId: text('person_id').notNull(),
		roleId: text('role_id').notNull(),
		unitId: text('unit_id').notNull()
	},
	(table) => [primaryKey({ columns: [table.personId, table.roleId, table.unitId] }), index('assignment_by_unit').on(table.unitId)]
);

/** The `expiresAt` of a session or token that was ended before its time and of which some socket may still be open: it never was a time. */
export const ENDED = 0;

/** `id` is the hash of the cookie's random token. */
export const session = sqliteTable(
	'session',
	{
		id: text('id').primaryKey(),
		personId: text('person_id').notNull(),
		createdAt: integer('created_at').notNull(),
		lastSeenAt: integer('last_seen_at').notNull(),
		expiresAt: integer('expires_at').notNull(),
		address: text('address').notNull(),
		agent: text('agent').notNull(),
		/** Set while an administrator looks at the product as another role; such a session only reads. */
		viewAsRoleId: text('view_as_role_id')
	},
	(table) => [index('session_by_person').on(table.personId)]
);

/** Personal access tokens for programs; `hash` of the secret, never the secret. */
export const accessToken = sqliteTable(
	'access_token',
	{
		id: text('id').primaryKey(),
		hash: text('hash').notNull().unique(),
		personId: text('person_id').notNull(),
		name: text('name').notNull(),
		permissions: text('permissions').notNull(),
		createdAt: integer('created_at').notNull(),
		expiresAt: integer('expires_at').notNull(),
		lastUsedAt: integer('last_used_at')
	},
	(table) => [index('access_token_by_person').on(table.personId)]
);

/** Who looked at or changed what is sensitive. */
export const audit = sqliteTable('audit', {
	id: text('id').primaryKey(),
	at: integer('at').notNull(),
	personId: text('person_id').notNull(),
	personName: text('person_name').notNull(),
	action: text('action').notNull(),
	subject: text('subject').notNull(),
	path: text('path').notNull(),
	detail: text('detail').notNull(),
	address: text('address').notNull()
});
