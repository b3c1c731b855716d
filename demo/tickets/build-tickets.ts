import { productLineOf } from '../company/build-equipment.ts';
import type { DemoActor, DemoCatalogItem, DemoCustomer, DemoEquipment, DemoPerson, DemoTicket, DemoUnit } from '../demo-company.ts';
import { FAULTS } from '../lists/faults/faults.ts';
import { PHOTO_OF, WORK_PHOTOS } from '../photos/photo-ids.ts';
import { createRandom, type Random } from '../random.ts';
import { BY_CUSTOMER, byUser } from './beat.ts';
import { buildSubject } from './build-subject.ts';
import { type Cast, castTicket } from './cast.ts';
import { cutLife } from './cut-life.ts';
import { placeStory } from './place-story.ts';
import { planTickets, type TicketPlan } from './plan-tickets.ts';
import { type Twists, tellLife } from './tell-life.ts';
import { ticketIdAt } from './ticket-id.ts';

export type Parts = {
	readonly units: readonly DemoUnit[];
	readonly people: readonly DemoPerson[];
	readonly customers: readonly DemoCustomer[];
	readonly equipment: readonly DemoEquipment[];
	readonly catalog: readonly DemoCatalogItem[];
};

/** A month of work orders up to `now`, by time of creation. */
export function buildTickets({ parts, seed, now }: { parts: Parts; seed: number; now: number }): DemoTicket[] {
	const plans = planTickets({ people: parts.people, random: createRandom(seed, 'ticket plans') });
	const appliances = applianceQueues(parts, createRandom(seed, 'appliances'));
	return plans
		.map((plan, index) => buildTicket({ plan, index, parts, next: appliances, now, random: createRandom(seed, `ticket ${index}`) }))
		.sort((a, b) => a.created.at - b.created.at);
}

type NextAppliance = (hubId: string) => { readonly equipment: DemoEquipment; readonly customer: DemoCustomer };

/** Each hub's appliances in an order of their own, so that one breaks down again only after all the others. */
function applianceQueues({ customers, equipment }: Parts, random: Random): NextAppliance {
	const owners = new Map(customers.map((customer) => [customer.id, customer]));
	const queues = new Map<string, { equipment: DemoEquipment; customer: DemoCustomer }[]>();
	for (const appliance of random.shuffle(equipment)) {
		const customer = owners.get(appliance.customerId);
		if (customer === undefined) throw new Error(`${appliance.id} has no owner`);
		queues.set(customer.hubId, [...(queues.get(customer.hubId) ?? []), { equipment: appliance, customer }]);
	}
	return (hubId) => {
		const queue = queues.get(hubId) ?? [];
		const next = queue.shift();
		if (next === undefined) throw new Error(`${hubId} serves nobody`);
		queue.push(next);
		return next;
	};
}

function buildTicket({
	plan,
	index,
	parts,
	next,
	now,
	random
}: {
	plan: TicketPlan;
	index: number;
	parts: Parts;
	next: NextAppliance;
	now: number;
	random: Random;
}): DemoTicket {
	const { equipment, customer } = next(plan.hubId);
	const line = productLineOf(equipment);
	const fault = random.pick(FAULTS[line.key]);
	const urgent = fault.urgent === true || random.chance(0.12);
	const passesDesk = startsNew(plan.ending) || !urgent;
	const subject = buildSubject({ fault, customer, equipment, units: parts.units, urgent: !passesDesk, photo: PHOTO_OF[line.key], random });
	const hub = parts.units.find((unit) => unit.id === plan.hubId);
	if (hub === undefined) throw new Error(`no hub ${plan.hubId}`);
	const cast = castTicket({ people: parts.people, hubPath: hub.path, technician: plan.technician, random });
	const code = random.code(16);
	const tell = () => {
		const life = tellLife({
			cast,
			fault,
			urgent: subject.urgent,
			twists: twistsOf(plan.ending, random),
			tier: hub.tier,
			place: customer.address,
			photos: [PHOTO_OF[line.key], ...random.shuffle(WORK_PHOTOS).slice(0, random.integer(0, 2))],
			catalog: new Map(parts.catalog.map((item) => [item.code, item])),
			random
		});
		return cutLife({ beats: life, ending: plan.ending, cast, random });
	};
	const { start, instants, beats } = placeStory({ tell, ending: plan.ending, now, random });
	return {
		ticketId: ticketIdAt(start, code),
		subject,
		created: { at: start, commandId: commandIdOf(index, 0), actor: creatorOf(subject.channel, cast) },
		steps: beats.map(({ actor, command }, step) => ({ at: instants[step] ?? now, commandId: commandIdOf(index, step + 1), actor, command }))
	};
}

const startsNew = (ending: TicketPlan['ending']): boolean =>
	(ending.kind === 'open' && ending.stage === 'new') || (ending.kind === 'canceled' && ending.during === 'new');

const commandIdOf = (ticket: number, step: number): string => `demo-${String(ticket).padStart(4, '0')}-${String(step).padStart(2, '0')}`;

function creatorOf(channel: DemoTicket['subject']['channel'], { desk, manager }: Cast): DemoActor {
	if (channel === 'workbench') return byUser(desk.id);
	return channel === 'api' ? byUser(manager.id) : BY_CUSTOMER;
}

function twistsOf(ending: TicketPlan['ending'], random: Random): Twists {
	const plain = ending.kind === 'canceled';
	return {
		late: random.weighted([
			['none', 86],
			['accept', 4],
			['dispatch', 4],
			['visit', 4],
			['acceptance', 2]
		] as const),
		returnedToDesk: random.chance(0.06),
		reassigned: !plain && random.chance(0.06),
		returnedFromVisit: !plain && random.chance(0.05),
		reworked: !plain && random.chance(0.06)
	};
}
