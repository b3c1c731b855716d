import type { Stage } from '#shared/domain/flow/stage.ts';
import { hubIdOf } from '../company/build-units.ts';
import type { DemoPerson } from '../demo-company.ts';
import type { Random } from '../random.ts';

export type OpenStage = Exclude<Stage, 'closed' | 'canceled'>;
export type Due = 'overdue' | 'near' | 'fine';

export type TicketPlan = {
	readonly hubId: string;
	/** Who has to be on the visit, when it matters. */
	readonly technician?: DemoPerson;
	readonly ending:
		| { readonly kind: 'closed'; readonly today: boolean }
		| { readonly kind: 'canceled'; readonly during: OpenStage }
		| { readonly kind: 'open'; readonly stage: OpenStage; readonly due: Due };
};

const CLOSED = 280;
const CLOSED_TODAY = 16;
const CANCELED_DURING: readonly OpenStage[] = ['new', 'dispatching', 'dispatched', 'enroute'];
const CANCELED = 20;

/** How many open tickets stand where, and how their time limits stand. */
const OPEN: Readonly<Record<OpenStage, Readonly<Record<Due, number>>>> = {
	new: { overdue: 2, near: 3, fine: 9 },
	dispatching: { overdue: 2, near: 3, fine: 9 },
	dispatched: { overdue: 3, near: 2, fine: 13 },
	enroute: { overdue: 1, near: 2, fine: 7 },
	doing: { overdue: 2, near: 3, fine: 9 },
	confirming: { overdue: 2, near: 2, fine: 12 },
	rating: { overdue: 1, near: 2, fine: 11 }
};

/** Busier hubs get more; Shanghai, where the demo accounts work, most. */
const HUB_WEIGHTS: readonly (readonly [string, number])[] = (
	[
		['SH', 20],
		['BJ', 12],
		['GZ', 11],
		['SZ', 10],
		['CD', 8],
		['HZ', 8],
		['NJ', 7],
		['WH', 6],
		['CQ', 5],
		['TJ', 4],
		['JN', 4],
		['XM', 3],
		['CS', 3],
		['KM', 3]
	] as const
).map(([code, weight]) => [hubIdOf(code), weight]);

const SHOWCASE_HUB = hubIdOf('SH');

export function planTickets({ people, random }: { people: readonly DemoPerson[]; random: Random }): TicketPlan[] {
	const anyHub = () => random.weighted(HUB_WEIGHTS);
	const closed = Array.from(
		{ length: CLOSED },
		(_, index): TicketPlan => ({ hubId: anyHub(), ending: { kind: 'closed', today: index < CLOSED_TODAY } })
	);
	const canceled = Array.from(
		{ length: CANCELED },
		(): TicketPlan => ({ hubId: anyHub(), ending: { kind: 'canceled', during: random.pick(CANCELED_DURING) } })
	);
	return [...closed, ...canceled, ...planOpen({ people, anyHub, random })];
}

function planOpen({ people, anyHub, random }: { people: readonly DemoPerson[]; anyHub: () => string; random: Random }): TicketPlan[] {
	const technicians = people.filter((person) => person.assignments.some((held) => held.roleKey === 'technician'));
	const showcase = technicians.filter((person) => person.account === 'tech.sh');
	// Nobody drives to, or works at, two places at once.
	const free = [...showcase, ...random.shuffle(technicians.filter((person) => !showcase.includes(person)))];
	const plans: TicketPlan[] = [];
	for (const stage of ['doing', 'enroute', 'new', 'dispatching', 'dispatched', 'confirming', 'rating'] as const) {
		const dues = (['fine', 'near', 'overdue'] as const).flatMap((due) => Array.from({ length: OPEN[stage][due] }, () => due));
		for (const [index, due] of dues.entries()) {
			const technician = stage === 'doing' || stage === 'enroute' ? free.shift() : stage === 'dispatched' && index < 2 ? showcase[0] : undefined;
			const hubId = technician?.assignments[0]?.unitId ?? (index < 3 ? SHOWCASE_HUB : anyHub());
			plans.push({ hubId, ending: { kind: 'open', stage, due }, ...(technician === undefined ? {} : { technician }) });
		}
	}
	return plans;
}
