import type { Answers } from '#shared/domain/form/answers.ts';
import type { DemoCatalogItem, DemoPerson } from '../demo-company.ts';
import type { Fault } from '../lists/faults/fault.ts';
import {
	ACCEPT_NOTES,
	ACCEPTANCE_REMARKS,
	DISPATCH_RETURN_REASONS,
	REVIEWS,
	REWORK_DIAGNOSES,
	REWORK_REMARKS,
	VISIT_RETURN_REASONS
} from '../lists/remarks.ts';
import type { Random } from '../random.ts';
import { type Beat, BY_CUSTOMER, BY_SYSTEM, byUser } from './beat.ts';
import type { Cast } from './cast.ts';
import { siteReport, statementFor } from './site-report.ts';
import { talkDuringVisit, talkOnDesk } from './talk.ts';

/** What happens to a ticket besides the ordinary. */
export type Twists = {
	readonly late: 'accept' | 'dispatch' | 'visit' | 'acceptance' | 'none';
	readonly returnedToDesk: boolean;
	readonly reassigned: boolean;
	readonly returnedFromVisit: boolean;
	readonly reworked: boolean;
};

export type Life = {
	readonly cast: Cast;
	readonly fault: Fault;
	readonly urgent: boolean;
	readonly twists: Twists;
	readonly tier: number;
	readonly place: { readonly lat: number; readonly lng: number };
	readonly photos: readonly string[];
	readonly catalog: ReadonlyMap<string, DemoCatalogItem>;
	readonly random: Random;
};

/** Everything after the creation, as if the ticket were finished; an open one is cut off where it stands. */
export function tellLife(life: Life): Beat[] {
	return [...tellDesk(life), ...tellVisits(life), ...tellEnd(life)];
}

function tellDesk({ cast, fault, urgent, twists, random }: Life): Beat[] {
	const desk = byUser(cast.desk.id);
	const accept = (after: number): Beat => ({
		after,
		actor: desk,
		command: {
			type: 'ticket.submit',
			item: 'current',
			outcome: 'accepted',
			answers: { faultType: fault.faultType, ...noteOf(random.pick(ACCEPT_NOTES)) }
		},
		reaches: 'dispatching',
		opens: true
	});
	const beats: Beat[] = [];
	if (!urgent) {
		if (random.chance(0.25)) beats.push({ after: random.between(0.5, 3), actor: desk, command: { type: 'ticket.claim', item: 'current' } });
		beats.push(accept(twists.late === 'accept' ? random.between(33, 95) : random.between(2, 22)));
	}
	beats.push(...talkOnDesk({ cast, random }));
	if (twists.returnedToDesk && !urgent) {
		const reason = random.pick(DISPATCH_RETURN_REASONS);
		beats.push(
			{
				after: random.between(3, 12),
				actor: byUser(cast.dispatcher.id),
				command: { type: 'ticket.return', item: 'current', reason },
				reaches: 'new',
				opens: true
			},
			accept(random.between(5, 20))
		);
	}
	return beats;
}

const noteOf = (note: string): Answers => (note === '' ? {} : { note });

function tellVisits(life: Life): Beat[] {
	const { cast, twists, random } = life;
	const dispatcher = byUser(cast.dispatcher.id);
	const assign = (person: DemoPerson, after: number): Beat => ({
		after,
		actor: dispatcher,
		command: { type: 'ticket.assign', item: 'current', technician: { id: person.id, name: person.name } },
		reaches: 'dispatched',
		opens: true
	});
	const first = twists.late === 'dispatch' ? random.between(66, 150) : random.between(3, 42);
	if (twists.returnedFromVisit) {
		return [
			assign(cast.earlier, first),
			...tellJourney({ ...life, cast: { ...cast, technician: cast.earlier } }),
			{
				after: random.between(8, 30),
				actor: byUser(cast.earlier.id),
				command: { type: 'ticket.return', item: 'current', reason: random.pick(VISIT_RETURN_REASONS) },
				reaches: 'dispatching',
				opens: true
			},
			assign(cast.technician, random.between(5, 40)),
			...tellJourney(life),
			...tellWork(life)
		];
	}
	if (twists.reassigned)
		// The work item stays the same, and so does its time limit.
		return [
			assign(cast.earlier, first),
			{ ...assign(cast.technician, random.between(5, 25)), opens: undefined },
			...tellJourney(life),
			...tellWork(life)
		];
	return [assign(cast.technician, first), ...tellJourney(life), ...tellWork(life)];
}

function tellJourney({ cast, twists, place, random }: Life): Beat[] {
	const technician = byUser(cast.technician.id);
	const near = (value: number) => Math.round((value + random.between(-0.0004, 0.0004)) * 100_000) / 100_000;
	return [
		...talkDuringVisit({ cast, random }),
		{
			after: twists.late === 'visit' ? random.between(440, 560) : random.between(8, 75),
			hours: [7.5, 20.5],
			actor: technician,
			command: { type: 'ticket.depart', item: 'current' },
			reaches: 'enroute'
		},
		{
			after: random.between(12, 50),
			actor: technician,
			command: { type: 'ticket.checkIn', item: 'current', location: { lat: near(place.lat), lng: near(place.lng) } },
			reaches: 'doing'
		}
	];
}

function tellWork(life: Life, diagnosis = life.fault.diagnosis): Beat[] {
	const { cast, fault, tier, catalog, photos, random } = life;
	return [
		{
			after: random.between(20, 105),
			actor: byUser(cast.technician.id),
			command: siteReport({ fault, diagnosis, photos }),
			reaches: 'confirming',
			opens: true
		},
		{ after: 0.05, actor: BY_SYSTEM, command: statementFor({ fault, tier, catalog }) }
	];
}

function tellEnd(life: Life): Beat[] {
	const { cast, twists, random } = life;
	const beats: Beat[] = [];
	if (twists.reworked) {
		beats.push(
			{
				after: random.between(30, 300),
				hours: [9, 15],
				actor: BY_CUSTOMER,
				command: { type: 'ticket.submit', item: 'current', outcome: 'rework', answers: { remark: random.pick(REWORK_REMARKS) } },
				reaches: 'dispatched',
				opens: true
			},
			...tellJourney(life),
			...tellWork(life, random.pick(REWORK_DIAGNOSES))
		);
	}
	const remark = random.pick(ACCEPTANCE_REMARKS);
	const score = random.weighted(twists.reworked || twists.late === 'visit' ? UNHAPPY_SCORES : SCORES);
	const comment = random.pick(REVIEWS[score] ?? ['']);
	return [
		...beats,
		{
			after:
				twists.late === 'acceptance'
					? random.between(2_900, 3_600)
					: random.weighted([
							[random.between(3, 60), 60],
							[random.between(60, 1_300), 40]
						]),
			hours: [8, 22],
			actor: random.chance(0.12) ? byUser(cast.desk.id) : BY_CUSTOMER,
			command: { type: 'ticket.submit', item: 'current', outcome: 'accepted', answers: remark === '' ? {} : { remark } },
			reaches: 'rating',
			opens: true
		},
		{
			after: random.weighted([
				[random.between(1, 40), 55],
				[random.between(60, 2_000), 45]
			]),
			hours: [8, 22.5],
			actor: random.chance(0.08) ? byUser(cast.desk.id) : BY_CUSTOMER,
			command: { type: 'ticket.submit', item: 'current', outcome: 'rated', answers: { score, ...(comment === '' ? {} : { comment }) } },
			reaches: 'closed'
		}
	];
}

const SCORES = [
	[5, 62],
	[4, 26],
	[3, 8],
	[2, 2],
	[1, 2]
] as const;
const UNHAPPY_SCORES = [
	[5, 15],
	[4, 30],
	[3, 30],
	[2, 13],
	[1, 12]
] as const;
