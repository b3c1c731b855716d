import { buildDemoCompany } from '#demo/build-demo-company.ts';
import { DEMO_PASSWORD } from '#demo/company/company-facts.ts';
import type { DemoCompany } from '#demo/demo-company.ts';
import { QUICK_REPLIES } from '#demo/lists/quick-replies.ts';
import { DEMO_PHOTO_MIME, demoPhotos } from '#demo/photos/demo-photos.ts';
import { replayTicket } from '#demo/replay-ticket.ts';
import { firstScenario } from '#library/first-scenario.ts';
import { photosOf } from '#shared/domain/ticket/photos-of.ts';
import type { TicketState } from '#shared/domain/ticket/ticket-state.ts';
import { assert } from '#shared/kernel/assert.ts';
import { hashPassword } from '#worker/crypto/password.ts';
import { findHubs, hubIdentity } from '#worker/db/queries/find-hubs.ts';
import { insertMany } from '#worker/db/queries/insert-many.ts';
import { statementRow } from '#worker/db/queries/statement-row.ts';
import { assignment, person } from '#worker/db/schema/access.ts';
import { customer, equipment } from '#worker/db/schema/customer.ts';
import { quickReply } from '#worker/db/schema/desk.ts';
import { catalogItem, statement } from '#worker/db/schema/money.ts';
import { unit } from '#worker/db/schema/organisation.ts';
import { file, fileUse } from '#worker/db/schema/ticket.ts';
import type { Deps } from '#worker/deps.ts';

import { installFoundation } from './install-foundation.ts';
import { sealPhone } from './seal-phone.ts';

const AT_ONCE = 20;

/** Fills an empty installation with the demo company as of `date`; the same seed and date give the same company. */
export async function installDemo(deps: Deps, { date, seed }: { date: string; seed: number }) {
	const company = buildDemoCompany({ seed, date, now: deps.now() });
	await installFoundation(deps, { company: company.name });
	await insertMany(
		deps.db,
		unit,
		company.units.map((row) => ({ ...row, archivedAt: null }))
	);
	await insertMany(
		deps.db,
		catalogItem,
		company.catalog.map(({ name, category, unit: counted, ...row }) => ({
			...row,
			nameZh: name.zh,
			nameEn: name.en,
			categoryZh: category.zh,
			categoryEn: category.en,
			unitZh: counted.zh,
			unitEn: counted.en
		}))
	);
	await insertMany(
		deps.db,
		quickReply,
		QUICK_REPLIES.map((reply, index) => ({ id: `reply-${index + 1}`, position: index + 1, ...reply }))
	);
	await insertCustomers(deps, company);
	await insertPhotos(deps);
	await importTickets(deps, company);
	// Last: as long as there is nobody, an installation that was cut short can be started again.
	await insertPeople(deps, company);
	return {
		company: company.name,
		people: company.people.map(({ account, name, assignments: [first] }) => ({
			account,
			name,
			role: first?.roleKey ?? '',
			unit: company.units.find(({ id }) => id === first?.unitId)?.name ?? '',
			password: DEMO_PASSWORD
		})),
		counts: {
			units: company.units.length,
			people: company.people.length,
			customers: company.customers.length,
			equipment: company.equipment.length,
			tickets: company.tickets.length
		}
	};
}

async function insertPeople(deps: Deps, { people }: DemoCompany): Promise<void> {
	// One hash for all: eighty would take the better part of ten seconds, and the password is no secret.
	const passwordHash = await hashPassword(DEMO_PASSWORD);
	const rows = await Promise.all(
		people.map(async ({ id, account, name, phone, superiorId }) => {
			const sealed = await sealPhone(deps, { phone, table: 'person', rowId: id });
			assert(sealed.ok, `demo phone of ${account}`);
			const { phoneSealed, phoneMasked } = sealed.value;
			return { id, account, name, passwordHash, phoneSealed, phoneMasked, superiorId, createdAt: deps.now() };
		})
	);
	await insertMany(deps.db, person, rows);
	await insertMany(
		deps.db,
		assignment,
		people.flatMap(({ id, assignments }) => assignments.map(({ roleKey, unitId }) => ({ personId: id, roleId: roleKey, unitId })))
	);
}

async function insertCustomers(deps: Deps, { customers, equipment: devices, units }: DemoCompany): Promise<void> {
	const pathOf = new Map(units.map(({ id, path }) => [id, path]));
	const rows = await Promise.all(
		customers.map(async ({ phone, address, tags, ...row }) => {
			const sealed = await sealPhone(deps, { phone, table: 'customer', rowId: row.id });
			assert(sealed.ok, `demo phone of ${row.name}`);
			const path = pathOf.get(row.preferredStoreId ?? row.hubId) ?? pathOf.get(row.hubId) ?? '/hq/';
			return {
				...row,
				...sealed.value,
				tags: JSON.stringify(tags),
				addressText: address.text,
				adcode: address.adcode,
				lat: address.lat,
				lng: address.lng,
				path
			};
		})
	);
	await insertMany(deps.db, customer, rows);
	const customerPath = new Map(rows.map(({ id, path }) => [id, path]));
	await insertMany(
		deps.db,
		equipment,
		devices.map((row) => ({ ...row, path: customerPath.get(row.customerId) ?? '/hq/' }))
	);
}

async function insertPhotos(deps: Deps): Promise<void> {
	const photos = demoPhotos();
	for (const { id, bytes } of photos) await deps.files.put(id, bytes, DEMO_PHOTO_MIME);
	const rows = photos.map(({ id, bytes }) => ({ id, mime: DEMO_PHOTO_MIME, bytes: bytes.length, owner: 'demo', createdAt: deps.now() }));
	await insertMany(deps.db, file, rows);
}

async function importTickets(deps: Deps, { tickets, people }: DemoCompany): Promise<void> {
	const hubs = new Map((await findHubs(deps.db)).map((hub) => [hub.id, hub]));
	const byId = new Map(people.map((each) => [each.id, each]));
	const uses: { fileId: string; ticketId: string }[] = [];
	const states: TicketState[] = [];
	for (let i = 0; i < tickets.length; i += AT_ONCE) {
		const numbered = [];
		// One after the other: numbers have to rise with time.
		for (const ticket of tickets.slice(i, i + AT_ONCE)) {
			const hub = hubs.get(ticket.subject.hub.id);
			assert(hub, `demo hub ${ticket.subject.hub.id}`);
			const number = await deps.env.HUB.getByName(hub.id).issueNumber({ hub: hubIdentity(hub), ticketId: ticket.ticketId, at: ticket.created.at });
			numbered.push({ ticket, number });
		}
		await Promise.all(
			numbered.map(async ({ ticket, number }) => {
				const { entries, state } = replayTicket({ ticket, number, people: byId, definition: firstScenario.flow, now: deps.now() });
				await deps.env.TICKET.getByName(ticket.ticketId).importJournal({ definition: firstScenario.flow, journal: entries });
				for (const photo of entries.flatMap((entry) => photosOf(entry, firstScenario.flow))) uses.push({ fileId: photo, ticketId: ticket.ticketId });
				states.push(state);
			})
		);
	}
	await insertStatements(deps, states);
	await insertMany(deps.db, fileUse, uses);
}

async function insertStatements({ db }: Deps, states: readonly TicketState[]): Promise<void> {
	await insertMany(
		db,
		statement,
		states.flatMap((state) => (state.statement === null ? [] : [statementRow(state, state.statement)]))
	);
}
