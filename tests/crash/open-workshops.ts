import { createRandom } from '#demo/random.ts';
import type { CustomerView } from '#shared/contract/http/customer.ts';
import type { CatalogItemView } from '#shared/contract/http/operations.ts';
import type { PersonView, UnitView } from '#shared/contract/http/organisation.ts';
import type { Me } from '#shared/contract/http/session.ts';
import type { DemoPerson } from '../../scripts/server/demo-person.ts';
import { workplaces } from '../../scripts/simulate/workplaces.ts';
import type { CommandBook } from './command-book.ts';
import { customerLane } from './customer-lane.ts';
import type { InsistentClient } from './insistent-client.ts';
import { staffLane } from './staff-lane.ts';
import type { Lane, Workshop } from './workshop.ts';

const HUBS = 2;
const AGENTS = 2;
const TECHNICIANS = 2;
const CUSTOMERS = 3;

type Opening = Readonly<{ client: InsistentClient; people: readonly DemoPerson[]; book: CommandBook; seed: number; headquarters: InsistentClient }>;

/** Two hubs of different regions with everybody it takes, each person and customer a client of their own. */
export async function openWorkshops({ client, people, book, seed, headquarters }: Opening): Promise<Lane[]> {
	const { items: units } = await headquarters.expect<{ items: UnitView[] }>({ method: 'GET', path: '/units' });
	const { items: catalog } = await headquarters.expect<{ items: CatalogItemView[] }>({ method: 'GET', path: '/catalog' });
	const staff = await everybody(headquarters);
	const codesOf = (kind: CatalogItemView['kind']) => catalog.filter((item) => item.kind === kind).map(({ code }) => code);
	const places = workplaces(units, staff).filter(({ hub }, index, all) => all.findIndex((other) => other.hub.parentId === hub.parentId) === index);
	const lanes: Lane[] = [];
	for (const { hub, stores, agent, dispatcher } of places.slice(0, HUBS)) {
		const technicians = staff
			.filter(({ active, assignments }) => active && assignments.some(({ roleKey, unitId }) => roleKey === 'technician' && unitId === hub.id))
			.slice(0, TECHNICIANS);
		const manager = staff.find(({ active, assignments }) =>
			assignments.some(({ roleKey, unitId }) => active && roleKey === 'regional-manager' && unitId === hub.parentId)
		)?.account;
		const desk = await signIn(client, people, agent);
		const { items: customers } = await desk.client.expect<{ items: CustomerView[] }>({ method: 'GET', path: '/customers?limit=50' });
		const workshop: Workshop = {
			hub,
			stores,
			customerIds: customers.map(({ id }) => id),
			technicianIds: technicians.map(({ id }) => id),
			codes: { 'service-item': codesOf('service-item'), 'spare-part': codesOf('spare-part') },
			book,
			docket: new Set(),
			links: new Map(),
			urged: new Set()
		};
		const member = (signedIn: Awaited<ReturnType<typeof signIn>>, index: number) =>
			staffLane({ workshop, ...signedIn, random: createRandom(seed, `${signedIn.actor.userId} ${index}`) });
		for (let index = 0; index < AGENTS; index += 1) lanes.push(member(desk, index));
		lanes.push(member(await signIn(client, people, dispatcher), 0));
		if (manager !== undefined) lanes.push(member(await signIn(client, people, manager), 0));
		for (const { account } of technicians) lanes.push(member(await signIn(client, people, account), 0));
		for (let index = 0; index < CUSTOMERS; index += 1) {
			const visitor = client.from(`198.19.${lanes.length}.${index + 1}`);
			lanes.push(customerLane({ workshop, client: visitor, random: createRandom(seed, `customer ${hub.id} ${index}`) }));
		}
	}
	return lanes;
}

export async function signIn(client: InsistentClient, people: readonly DemoPerson[], account: string) {
	const person = people.find((candidate) => candidate.account === account);
	if (person === undefined) throw new Error(`the demo company has no ${account}`);
	const own = client.from('198.18.255.1');
	const { user, grants } = await own.expect<Me>({ method: 'POST', path: '/session', body: { account, password: person.password } });
	return { client: own, actor: { userId: user.id, name: user.name, grants } };
}

async function everybody(headquarters: InsistentClient): Promise<PersonView[]> {
	const people: PersonView[] = [];
	let cursor: string | null = '';
	while (cursor !== null) {
		const page: { items: PersonView[]; nextCursor: string | null } = await headquarters.expect({
			method: 'GET',
			path: `/people?limit=100${cursor && `&cursor=${cursor}`}`
		});
		people.push(...page.items);
		cursor = page.nextCursor;
	}
	return people;
}
