import type { TestProject } from 'vitest/node';
import { demoCompany } from '../../../scripts/server/demo-company.ts';
import type { DemoPerson } from '../../../scripts/server/demo-person.ts';

declare module 'vitest' {
	interface ProvidedContext {
		origin: string;
		people: readonly DemoPerson[];
	}
}

/**
 * One server with the demo company for all journeys: `inject('origin')`, `inject('people')`. While writing one, JOURNEY_SERVER names a server
 * that runs already.
 */
export default async function demoServer(project: TestProject): Promise<() => Promise<void>> {
	const { origin, people, leave } = await demoCompany(process.env.JOURNEY_SERVER || undefined);
	project.provide('origin', origin);
	project.provide('people', people);
	return leave;
}
