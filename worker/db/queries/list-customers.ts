import { and, count, desc, eq, exists, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { CustomerView } from '#shared/contract/http/customer.ts';
import type { VisibleScopes } from '#shared/domain/access/visible-scopes.ts';
import { customer, equipment } from '#worker/db/schema/customer.ts';
import { unit } from '#worker/db/schema/organisation.ts';
import { ticketIndex } from '#worker/db/schema/ticket.ts';
import type { Deps } from '#worker/deps.ts';
import { beforePosition } from './before-position.ts';
import { inScopes } from './in-scopes.ts';
import type { KeysetPosition } from './keyset.ts';

/** What a search word could be: part of a name, a serial number, and by keyed hash a phone number or its last four digits. */
export type CustomerSearch = { readonly text: string; readonly phoneIndex: string | undefined; readonly phoneTailIndex: string | undefined };

type Filter = {
	readonly scopes: VisibleScopes;
	readonly search?: CustomerSearch | undefined;
	readonly id?: string;
	readonly position?: KeysetPosition | null;
	readonly limit: number;
};

const hub = alias(unit, 'customer_hub');
const store = alias(unit, 'customer_store');

/** Customers inside the scopes, newest first, with how many tickets they have. */
export async function listCustomers(db: Deps['db'], { scopes, search, id, position = null, limit }: Filter): Promise<CustomerView[]> {
	const rows = await db
		.select({ customer, hubName: hub.name, storeName: store.name })
		.from(customer)
		.leftJoin(hub, eq(hub.id, customer.hubId))
		.leftJoin(store, eq(store.id, customer.preferredStoreId))
		.where(
			and(
				inScopes({ path: customer.path, scopes }),
				id === undefined ? undefined : eq(customer.id, id),
				search === undefined ? undefined : matches(db, search),
				beforePosition({ at: customer.createdAt, id: customer.id }, position)
			)
		)
		.orderBy(desc(customer.createdAt), desc(customer.id))
		.limit(limit);
	if (rows.length === 0) return [];
	const ids = rows.slice(0, 98).map((row) => row.customer.id);
	const [all, open] = await db.batch([
		db
			.select({ id: ticketIndex.customerId, n: count() })
			.from(ticketIndex)
			.where(inArray(ticketIndex.customerId, ids))
			.groupBy(ticketIndex.customerId),
		db
			.select({ id: ticketIndex.customerId, n: count() })
			.from(ticketIndex)
			.where(and(inArray(ticketIndex.customerId, ids), isNull(ticketIndex.closedAt)))
			.groupBy(ticketIndex.customerId)
	]);
	return rows.map(({ customer: row, hubName, storeName }) => ({
		id: row.id,
		name: row.name,
		phoneMasked: row.phoneMasked,
		level: row.level,
		tags: JSON.parse(row.tags) as string[],
		address: { text: row.addressText, adcode: row.adcode, lat: row.lat, lng: row.lng },
		hub: { id: row.hubId, name: hubName ?? '' },
		preferredStore: row.preferredStoreId === null ? null : { id: row.preferredStoreId, name: storeName ?? '' },
		openTickets: open.find((entry) => entry.id === row.id)?.n ?? 0,
		totalTickets: all.find((entry) => entry.id === row.id)?.n ?? 0,
		createdAt: row.createdAt
	}));
}

function matches(db: Deps['db'], { text, phoneIndex, phoneTailIndex }: CustomerSearch): SQL | undefined {
	const serial = db
		.select({ one: sql`1` })
		.from(equipment)
		.where(and(eq(equipment.customerId, customer.id), eq(equipment.serial, text.toUpperCase())));
	return or(
		sql`instr(${customer.name}, ${text})`,
		phoneIndex === undefined ? undefined : eq(customer.phoneIndex, phoneIndex),
		phoneTailIndex === undefined ? undefined : eq(customer.phoneTailIndex, phoneTailIndex),
		exists(serial)
	);
}
