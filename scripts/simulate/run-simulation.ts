import type { Random } from '#demo/random.ts';
import { arrivals } from './arrivals.ts';
import { callDesk } from './call-desk.ts';
import type { Role } from './choose-action.ts';
import { chooseChannel } from './choose-channel.ts';
import { inventCustomer } from './customer.ts';
import { followRequest } from './follow-request.ts';
import type { Play } from './play.ts';
import { scanCode } from './scan-code.ts';
import { type StaffMember, signIn } from './staff-member.ts';
import { work } from './staff-work.ts';
import { type CompanySurvey, surveyCompany } from './survey-company.ts';
import type { Workplace } from './workplaces.ts';

/** Few hubs, so that few people have to sign in: a server lets one address sign in only so often. */
const MAX_HUBS = 4;

/** A hub with somebody at the telephone. */
type OpenPlace = Workplace & Readonly<{ desk: StaffMember }>;

/** Plays until every request is closed or the time is up. `onfinished` is called when nothing is left to do. */
export async function runSimulation(play: Play, onfinished: () => void): Promise<void> {
	const company = await surveyCompany(play);
	const places = await openDesks(play, company.workplaces.slice(0, MAX_HUBS));
	console.log(`Playing at ${places.map(({ hub }) => hub.name).join('、')}; ${play.options.minutes} min, ${play.options.rate} requests a minute\n`);
	const staff = places.map((place) => staffPlace(play, company, place));
	const customers = receiveCustomers(play, places).then(onfinished);
	await Promise.all([...staff, customers]);
}

async function openDesks(play: Play, places: readonly Workplace[]): Promise<OpenPlace[]> {
	const opened = await Promise.all(places.map(async (place) => ({ ...place, desk: await signIn(play, place.agent) })));
	return opened.flatMap(({ desk, ...place }) => (desk === undefined ? [] : [{ ...place, desk }]));
}

/** The desk of a hub, and its technicians as soon as they have something to do. */
async function staffPlace(play: Play, { accounts, codes }: CompanySurvey, { hub, desk, dispatcher }: OpenPlace): Promise<void> {
	const called = new Set<string>();
	const { promise: failed, reject } = Promise.withResolvers<never>();
	const spendDay = (member: StaffMember, role: Role): Promise<void> =>
		work({ play, member, role, hubId: hub.id, codes, random: play.random(`${hub.id} ${member.account}`), onassigned });
	const begin = async (account: string, role: Role): Promise<void> => {
		const member = await signIn(play, account);
		if (member !== undefined) await spendDay(member, role);
	};
	const onassigned = (technicianId: string): void => {
		const account = accounts.get(technicianId);
		if (account === undefined || called.has(account)) return;
		called.add(account);
		begin(account, 'technician').catch(reject);
	};
	await Promise.race([failed, Promise.all([spendDay(desk, 'agent'), begin(dispatcher, 'dispatcher')])]);
}

async function receiveCustomers(play: Play, places: readonly OpenPlace[]): Promise<void> {
	const { minutes, rate } = play.options;
	const random = play.random('customers');
	const begun = play.clock.now();
	const scans: number[] = [];
	const customers: Promise<void>[] = [];
	for (const at of arrivals({ minutes, rate, random: play.random('arrivals') })) {
		await play.clock.sleep(Math.max(begun + at - play.clock.now(), 0));
		if (play.isOver) break;
		const now = play.clock.now();
		const channel = chooseChannel(scans, now);
		if (channel === 'scan') scans.push(now);
		customers.push(serve({ play, place: random.pick(places), channel, random: play.random(`customer ${customers.length}`) }));
	}
	await Promise.all(customers);
}

/** One customer from the trouble to the last look at the tracker. */
async function serve({ play, place, channel, random }: { play: Play; place: OpenPlace; channel: 'scan' | 'call'; random: Random }): Promise<void> {
	const customer = inventCustomer(random.pick(place.stores), random);
	const api = play.createVisitor();
	const filed = await (channel === 'scan' ? scanCode({ play, api, customer, random }) : callDesk({ play, desk: place.desk, customer }));
	if (filed === undefined) return;
	play.numbers.add(filed.number);
	play.following++;
	await followRequest({ play, api, ...filed, name: customer.name, random });
	play.following--;
}
