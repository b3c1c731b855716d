import { maskPhone } from '#shared/domain/customer/mask-phone.ts';
import { chooseHub } from '#shared/domain/dispatch/choose-hub.ts';
import type { Priority } from '#shared/domain/ticket/priority.ts';
import { hubCandidates } from '../company/hub-candidates.ts';
import type { DemoCustomer, DemoEquipment, DemoTicket, DemoUnit } from '../demo-company.ts';
import type { Fault } from '../lists/faults/fault.ts';
import type { Random } from '../random.ts';

type Subject = DemoTicket['subject'];

/** Who the ticket is for, where and about what. The hub is chosen as the product chooses it. */
export function buildSubject({
	fault,
	customer,
	equipment,
	units,
	urgent,
	photo,
	random
}: {
	fault: Fault;
	customer: DemoCustomer;
	equipment: DemoEquipment;
	units: readonly DemoUnit[];
	urgent: boolean;
	photo: string;
	random: Random;
}): Subject {
	const channel = random.weighted([
		['workbench', 48],
		['qr', 37],
		['customer', 10],
		['api', 5]
	] as const);
	const byStoreCode = channel === 'qr' || random.chance(0.5);
	const store = byStoreCode ? units.find((unit) => unit.id === customer.preferredStoreId) : undefined;
	const { adcode } = customer.address;
	const chosen = chooseHub(hubCandidates(units), { storeHubId: store?.parentId ?? null, adcode, location: customer.address });
	const hub = units.find((unit) => unit.id === chosen?.hubId);
	const region = units.find((unit) => unit.id === hub?.parentId);
	if (chosen === undefined || hub === undefined || region === undefined) throw new Error(`no hub for ${customer.id}`);
	const told = channel === 'qr' || channel === 'customer';
	const { id, name, model, serial } = equipment;
	return {
		title: fault.title,
		description: fault.description,
		channel,
		urgent,
		priority: priorityOf({ urgent, customer, random }),
		path: store?.path ?? hub.path,
		region: { id: region.id, name: region.name },
		hub: { id: hub.id, name: hub.name, code: hub.code },
		store: store === undefined ? null : { id: store.id, name: store.name },
		customer: {
			id: customer.id,
			name: customer.name,
			phoneMasked: maskPhone(customer.phone),
			level: customer.level,
			tags: [...customer.tags]
		},
		// What is only being installed has no record yet.
		equipment: fault.faultType === 'install' || random.chance(0.08) ? null : { id, name, model, serial },
		address: { ...customer.address },
		timeZone: hub.timeZone,
		photos: told && random.chance(0.6) ? [photo] : [],
		scenario: { id: 'field-service', revision: 1, name: { zh: '上门服务', en: 'Field service' }, reason: 'always', when: null },
		hubReason: chosen.reason,
		parent: null
	};
}

function priorityOf({ urgent, customer, random }: { urgent: boolean; customer: DemoCustomer; random: Random }): Priority {
	if (urgent) return random.chance(0.3) ? 'P0' : 'P1';
	if (customer.level === 'vip') return 'P1';
	return random.weighted([
		['P1', 8],
		['P2', 72],
		['P3', 20]
	] as const);
}
