import { Failure } from '../process/failure.ts';
import { type DemoPerson, parseDemoPeople } from './demo-person.ts';
import type { Server } from './launch-server.ts';

/** Has the application make its demo company, as of today, and returns who can sign in. */
export async function fillDemo({ origin, secrets }: Pick<Server, 'origin' | 'secrets'>): Promise<readonly DemoPerson[]> {
	const response = await fetch(`${origin}/api/v1/setup/demo`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', origin },
		body: JSON.stringify({ code: secrets.setupCode, date: localDate(new Date()) })
	});
	const text = await response.text();
	if (!response.ok) {
		throw new Failure(
			`The demo company could not be made: ${response.status} ${text.slice(0, 500)}`,
			'Start over with `npm run reset`, or without a demo: DEMO=0 npm start'
		);
	}
	const { people }: { people: unknown } = JSON.parse(text);
	return parseDemoPeople(people);
}

/** The date on this machine's wall, as ISO. */
const localDate = (now: Date): string =>
	[now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
