import type { DemoPerson } from '../demo-company.ts';
import type { Random } from '../random.ts';

/** The people who meet in one ticket. */
export type Cast = {
	readonly desk: DemoPerson;
	readonly dispatcher: DemoPerson;
	/** Who ends up with the visit. */
	readonly technician: DemoPerson;
	/** Who had it before, when it changed hands. */
	readonly earlier: DemoPerson;
	readonly manager: DemoPerson;
};

/** People whose posts cover the hub; the technician may be given. */
export function castTicket({
	people,
	hubPath,
	technician,
	random
}: {
	people: readonly DemoPerson[];
	hubPath: string;
	technician: DemoPerson | undefined;
	random: Random;
}): Cast {
	const covering = (roleKey: string) =>
		people.filter((person) => person.assignments.some((held) => held.roleKey === roleKey && hubPath.startsWith(held.path)));
	const technicians = covering('technician');
	const last = technician ?? random.pick(technicians);
	return {
		desk: random.pick(covering('agent')),
		dispatcher: random.pick(covering('dispatcher')),
		technician: last,
		earlier: random.pick(technicians.filter((other) => other.id !== last.id)),
		manager: random.pick(covering('regional-manager'))
	};
}
