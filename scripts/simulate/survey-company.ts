import { z } from 'zod';
import { page } from '#shared/contract/http/fields.ts';
import { CatalogItemView } from '#shared/contract/http/operations.ts';
import { PersonView, UnitView } from '#shared/contract/http/organisation.ts';
import { Failure } from '../process/failure.ts';
import type { Play } from './play.ts';
import { type StaffMember, signIn } from './staff-member.ts';
import { type Workplace, workplaces } from './workplaces.ts';

export type CompanySurvey = Readonly<{
	workplaces: readonly Workplace[];
	/** Accounts by user id. */
	accounts: ReadonlyMap<string, string>;
	codes: Readonly<Record<CatalogItemView['kind'], readonly string[]>>;
}>;

const SURVEYOR = 'ops';

/** What the simulation has to know of the company, read as its headquarters would. */
export async function surveyCompany(play: Play): Promise<CompanySurvey> {
	const member = await signIn(play, SURVEYOR);
	if (play.isOver) throw new Failure('Stopped before it began.');
	if (member === undefined)
		throw new Failure(
			`Nobody could sign in as "${SURVEYOR}" at ${play.options.base.origin}.`,
			'The simulation plays the demo company: start a server with it (npm start), or name its address with --base.'
		);
	const units = await read(member, '/units', z.object({ items: z.array(UnitView) }));
	const catalog = await read(member, '/catalog', z.object({ items: z.array(CatalogItemView) }));
	const people = await readPeople(member);
	const places = workplaces(units.items, people);
	if (places.length === 0) throw new Failure('No hub has stores, an agent, a dispatcher and a technician.', 'Fill the server with the demo company.');
	const codesOf = (kind: CatalogItemView['kind']) => catalog.items.filter((item) => item.kind === kind).map(({ code }) => code);
	return {
		workplaces: places,
		accounts: new Map(people.map(({ id, account }) => [id, account])),
		codes: { 'service-item': codesOf('service-item'), 'spare-part': codesOf('spare-part') }
	};
}

async function readPeople(member: StaffMember): Promise<PersonView[]> {
	const people: PersonView[] = [];
	let cursor: string | null = null;
	do {
		const path: string = `/people?limit=100${cursor === null ? '' : `&cursor=${cursor}`}`;
		const next: { items: PersonView[]; nextCursor: string | null } = await read(member, path, page(PersonView));
		people.push(...next.items);
		cursor = next.nextCursor;
	} while (cursor !== null);
	return people;
}

async function read<Schema extends z.ZodType>({ api }: StaffMember, path: string, answer: Schema): Promise<z.output<Schema>> {
	const told = await api.send({ method: 'GET', path, answer });
	if (!told.ok) throw new Failure(`${path} could not be read: ${told.code}.`);
	return told.value;
}
