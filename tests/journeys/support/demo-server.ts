import type { TestProject } from 'vitest/node';
import type { DemoPerson } from '../../../scripts/server/demo-person.ts';
import { fillDemo } from '../../../scripts/server/fill-demo.ts';
import { temporaryServer } from '../../../scripts/server/temporary-server.ts';

declare module 'vitest' {
	interface ProvidedContext {
		origin: string;
		people: readonly DemoPerson[];
	}
}

/** One server with the demo company for all journeys: `inject('origin')`, `inject('people')`. */
export default async function demoServer(project: TestProject): Promise<() => Promise<void>> {
	const server = await temporaryServer();
	try {
		project.provide('origin', server.origin);
		project.provide('people', await fillDemo(server));
	} catch (error) {
		console.error(server.log());
		await server.discard();
		throw error;
	}
	return () => server.discard();
}
