import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The phone is sealed; equality is found through keyed hashes of the number and of its last four digits. */
export const customer = sqliteTable(
	'customer',
	{
		id: text('id').primaryKey(),
		name: text('name').notNull(),
		phoneSealed: text('phone_sealed').notNull(),
		phoneMasked: text('phone_masked').notNull(),
		phoneIndex: text('phone_index').notNull(),
		phoneTailIndex: text('phone_tail_index').notNull(),
		level: text('level', { enum: ['standard', 'silver', 'gold', 'vip'] }).notNull(),
		tags: text('tags').notNull(),
		addressText: text('address_text').notNull(),
		adcode: text('adcode').notNull(),
		lat: real('lat'),
		lng: real('lng'),
		hubId: text('hub_id').notNull(),
		preferredStoreId: text('preferred_store_id'),
		path: text('path').notNull(),
		createdAt: integer('created_at').notNull()
	},
	(table) => [
		index('customer_by_phone').on(table.phoneIndex),
		index('customer_by_phone_tail').on(table.phoneTailIndex),
		index('customer_by_path').on(table.path)
	]
);

export const equipment = sqliteTable(
	'equipment',
	{
		id: text('id').primaryKey(),
		customerId: text('customer_id').notNull(),
		name: text('name').notNull(),
		model: text('model').notNull(),
		serial: text('serial').notNull(),
		installedOn: text('installed_on'),
		warrantyUntil: text('warranty_until'),
		entryCode: text('entry_code').notNull().unique(),
		path: text('path').notNull(),
		createdAt: integer('created_at').notNull()
	},
	(table) => [index('equipment_by_customer').on(table.customerId), index('equipment_by_serial').on(table.serial)]
);
