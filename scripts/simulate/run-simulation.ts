import { arrivals } from './arrivals.ts';
import type { Role } from './choose-action.ts';
import { beCustomer } from './customer.ts';
import type { Play } from './play.ts';
import { signIn } from './staff-member.ts';
import { work } from './staff-work.ts';
import { type CompanySurvey, surveyCompany } from './survey-company.ts';
import type { Workplace } from './workplaces.ts';

/** Few hubs, so that few people have to sign in: a server lets one address sign in only so often. */
const MAX_HUBS = 4;

/** Plays until every request is closed or the time is up. `onfinished` is called when nothing is left to do. */
export async function runSimulation(play: Play, onfinished: () => void): Promise<void> {
	const company = await surveyCompany(play);
	const places = company.workplaces.slice(0, MAX_HUBS);
	console.log(`Playing at ${places.map(({ hub }) => hub.name).join('、')}; ${play.options.minutes} min, ${play.options.rate} requests a minute\n`);
	const staff = places.map((place) => staffPlace(play, company, place));
	const customers = receiveCustomers(play, places).then(onfinished);
	await Promise.all([...staff, customers]);
}

/** The desk of a hub, and its technicians as soon as they have something to do. */
async function staffPlace(play: Play, { accounts, codes }: CompanySurvey, { hub, agent, dispatcher }: Workplace): Promise<void> {
	const atWork = new Set<string>();
	const { promise: failed, reject } = Promise.withResolvers<never>();
	const begin = async (account: string, role: Role): Promise<void> => {
		if (atWork.has(account)) return;
		atWork.add(account);
		const member = await signIn(play, account);
		if (member === undefined) return;
		const onassigned = (technicianId: string) => {
			const technician = accounts.get(technicianId);
			if (technician !== undefined) begin(technician, 'technician').catch(reject);
		};
		await work({ play, member, role, hubId: hub.id, codes, random: play.random(`${hub.id} ${account}`), onassigned });
	};
	await Promise.race([failed, Promise.all([begin(agent, 'agent'), begin(dispatcher, 'dispatcher')])]);
}

async function receiveCustomers(play: Play, places: readonly Workplace[]): Promise<void> {
	const { minutes, rate } = play.options;
	const random = play.random('customers');
	const begun = play.clock.now();
	const following: Promise<void>[] = [];
	for (const at of arrivals({ minutes, rate, random: play.random('arrivals') })) {
		await play.clock.sleep(Math.max(begun + at - play.clock.now(), 0));
		if (play.isOver) break;
		const store = random.pick(random.pick(places).stores);
		following.push(beCustomer({ play, store, random: play.random(`customer ${following.length}`) }));
	}
	await Promise.all(following);
}
