import { describe, expect, it } from 'vitest';
import { CreateCustomer, CreateEquipment } from '#shared/contract/http/customer.ts';
import { CreateUnit } from '#shared/contract/http/organisation.ts';
import { Account } from '#shared/contract/http/session.ts';
import { BUILTIN_ROLES } from '#shared/domain/access/builtin-roles.ts';
import { chooseHub } from '#shared/domain/dispatch/choose-hub.ts';
import { buildDemoCompany } from './build-demo-company.ts';
import { hubCandidates } from './company/hub-candidates.ts';
import { FAULTS } from './lists/faults/faults.ts';
import { SIGN_IN_ACCOUNTS } from './lists/posts.ts';
import { demoPhotos } from './photos/demo-photos.ts';

const date = '2026-11-20';
const now = Date.parse(`${date}T14:20:00+08:00`);
const company = buildDemoCompany({ seed: 20261101, date, now });
const { units, people, customers, equipment, catalog, tickets } = company;

const idsOf = (items: readonly { readonly id: string }[]) => new Set(items.map(({ id }) => id));
const unitIds = idsOf(units);
const countBy = <T>(items: readonly T[], key: (item: T) => string) =>
	Object.fromEntries([...Map.groupBy(items, key)].map(([name, group]) => [name, group.length]));

describe('the demo company', () => {
	it('is the same for the same arguments and another for another seed', () => {
		expect(buildDemoCompany({ seed: 20261101, date, now })).toEqual(company);
		const other = buildDemoCompany({ seed: 7, date, now });
		expect(other.people).not.toEqual(people);
		expect(other.tickets).not.toEqual(tickets);
	});

	it('has the size that was asked for', () => {
		expect(countBy(units, (unit) => unit.kind)).toEqual({ hq: 1, region: 5, hub: 14, store: 120 });
		expect({ customers: customers.length, equipment: equipment.length, tickets: tickets.length }).toEqual({
			customers: 600,
			equipment: 900,
			tickets: 400
		});
		expect(countBy(catalog, (item) => item.kind)).toEqual({ 'service-item': 46, 'spare-part': 81 });
		expect(countBy(people, (person) => person.assignments[0]?.roleKey ?? '')).toEqual({
			administrator: 1,
			'hq-operations': 4,
			'regional-manager': 5,
			dispatcher: 10,
			agent: 12,
			technician: 38,
			warehouse: 4,
			finance: 4,
			viewer: 2
		});
	});

	it('knows sixty faults and more in words of their own', () => {
		const faults = Object.values(FAULTS).flat();
		expect(new Set(faults.map((fault) => fault.description)).size).toBe(faults.length);
		expect(faults.length).toBeGreaterThanOrEqual(60);
		expect(new Set(tickets.map((ticket) => ticket.subject.title)).size).toBeGreaterThanOrEqual(60);
	});
});

describe('organisation', () => {
	it('puts every unit under its parent by id and by path', () => {
		for (const unit of units.filter((candidate) => candidate.parentId !== null)) {
			const parent = units.find((candidate) => candidate.id === unit.parentId);
			expect(unit.path).toBe(`${parent?.path}${unit.id}/`);
		}
		expect(unitIds.size).toBe(units.length);
		expect(new Set(units.map((unit) => unit.code)).size).toBe(units.length);
	});

	it('fits what the organisation screens accept', () => {
		for (const unit of units.filter((candidate) => candidate.kind !== 'hq')) expect(CreateUnit.safeParse(unit).error).toBeUndefined();
	});

	it('gives every store a code of its own to scan, and nobody else one', () => {
		const codes = [...units.flatMap((unit) => unit.entryCode ?? []), ...equipment.map((item) => item.entryCode)];
		expect(new Set(codes).size).toBe(120 + 900);
		expect(codes.every((code) => /^[0-9A-HJKMNP-TV-Z]{12}$/.test(code))).toBe(true);
		expect(units.every((unit) => (unit.entryCode !== null) === (unit.kind === 'store'))).toBe(true);
	});

	it('has each store under the hub that its district leads to', () => {
		const hubs = hubCandidates(units);
		for (const store of units.filter((unit) => unit.kind === 'store')) {
			const location = { lat: store.lat ?? 0, lng: store.lng ?? 0 };
			expect([store.name, chooseHub(hubs, { storeHubId: null, adcode: store.adcode, location })?.hubId]).toEqual([store.name, store.parentId]);
		}
	});
});

describe('people', () => {
	it('have names, accounts and telephones of their own', () => {
		for (const key of ['id', 'name', 'account', 'phone'] as const) expect(new Set(people.map((person) => person[key])).size).toBe(people.length);
		expect(people.every((person) => Account.safeParse(person.account).success)).toBe(true);
		expect(people.map((person) => person.account)).toEqual(expect.arrayContaining([...SIGN_IN_ACCOUNTS]));
	});

	it('hold known roles on known units under known superiors', () => {
		const ids = idsOf(people);
		const roles = new Set(BUILTIN_ROLES.map((role) => role.key));
		for (const person of people) {
			if (person.superiorId !== null) expect(ids).toContain(person.superiorId);
			for (const held of person.assignments) {
				expect(roles).toContain(held.roleKey);
				expect(units.find((unit) => unit.id === held.unitId)?.path).toBe(held.path);
			}
		}
	});

	it('cover every hub with a dispatcher, an agent and two technicians', () => {
		const covering = (roleKey: string, path: string) =>
			people.filter((person) => person.assignments.some((held) => held.roleKey === roleKey && path.startsWith(held.path))).length;
		for (const hub of units.filter((unit) => unit.kind === 'hub')) {
			expect(covering('dispatcher', hub.path)).toBeGreaterThanOrEqual(1);
			expect(covering('agent', hub.path)).toBeGreaterThanOrEqual(1);
			expect(covering('technician', hub.path)).toBeGreaterThanOrEqual(2);
		}
	});
});

describe('customers and equipment', () => {
	it('fit what the screens accept', () => {
		for (const customer of customers) expect(CreateCustomer.safeParse(customer).error).toBeUndefined();
		for (const item of equipment) expect(CreateEquipment.safeParse(item).error).toBeUndefined();
	});

	it('point to customers, stores and hubs that exist', () => {
		const customerIds = idsOf(customers);
		expect(customers.every((customer) => unitIds.has(customer.hubId))).toBe(true);
		expect(customers.every((customer) => customer.preferredStoreId === null || unitIds.has(customer.preferredStoreId))).toBe(true);
		expect(equipment.every((item) => customerIds.has(item.customerId))).toBe(true);
		expect(new Set(equipment.map((item) => item.serial)).size).toBe(equipment.length);
		expect(new Set(customers.map((customer) => customer.phone)).size).toBe(customers.length);
	});

	it('carry prices and codes once each', () => {
		expect(new Set(catalog.map((item) => item.code)).size).toBe(catalog.length);
		expect(catalog.every((item) => Number.isSafeInteger(item.priceMinor) && item.priceMinor > 0)).toBe(true);
		const codes = new Set(catalog.map((item) => item.code));
		const used = Object.values(FAULTS)
			.flat()
			.flatMap((fault) => [...fault.services, ...fault.parts].map(([code]) => code));
		expect(used.filter((code) => !codes.has(code))).toEqual([]);
	});
});

describe('tickets', () => {
	it('are about customers and appliances of the company, in the hub that the product would choose', () => {
		const hubs = hubCandidates(units);
		for (const { subject } of tickets) {
			const customer = customers.find((candidate) => candidate.id === subject.customer.id);
			expect(customer?.name).toBe(subject.customer.name);
			if (subject.equipment !== null) expect(equipment.find((item) => item.id === subject.equipment?.id)?.customerId).toBe(subject.customer.id);
			const store = units.find((unit) => unit.id === subject.store?.id);
			const { adcode, lat, lng } = subject.address;
			const location = lat === null || lng === null ? null : { lat, lng };
			const chosen = chooseHub(hubs, { storeHubId: store?.parentId ?? null, adcode, location });
			expect(chosen).toEqual({ hubId: subject.hub.id, reason: subject.hubReason });
			expect(subject.path).toBe((store ?? units.find((unit) => unit.id === subject.hub.id))?.path);
		}
	});

	it('begin within the last thirty days and have no step after now or before the one before', () => {
		for (const ticket of tickets) {
			const instants = [ticket.created.at, ...ticket.steps.map((step) => step.at)];
			expect(instants).toEqual(instants.toSorted((a, b) => a - b));
			expect(ticket.created.at).toBeGreaterThan(now - 30 * 86_400_000);
			expect(instants.at(-1)).toBeLessThanOrEqual(now);
		}
	});

	it('have ids and command ids of their own, in order of creation', () => {
		const ids = tickets.map((ticket) => ticket.ticketId);
		expect(ids).toEqual(ids.toSorted());
		const commands = tickets.flatMap((ticket) => [ticket.created.commandId, ...ticket.steps.map((step) => step.commandId)]);
		expect(new Set(commands).size).toBe(commands.length);
	});

	it('show only photos that exist', () => {
		const known = idsOf(demoPhotos());
		const shown = tickets.flatMap(({ subject, steps }) => [
			...subject.photos,
			...steps.flatMap(({ command }) => (command.type === 'ticket.submit' ? [command.answers.photos ?? []].flat() : []))
		]);
		expect(shown.filter((id) => typeof id !== 'string' || !known.has(id))).toEqual([]);
		expect(new Set(shown).size).toBe(known.size);
	});
});
