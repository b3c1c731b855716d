import type { TestProject } from 'vitest/node';
import { demoCompany } from '../../../scripts/server/demo-company.ts';
import type { DemoPerson } from '../../../scripts/server/demo-person.ts';
import { fillDemo } from '../../../scripts/server/fill-demo.ts';
import { temporaryServer } from '../../../scripts/server/temporary-server.ts';

declare module 'vitest' {
	interface ProvidedContext {
		demo: Readonly<{ people: readonly DemoPerson[] }> & (Readonly<{ dataDir: string }> | Readonly<{ origin: string }>);
	}
}

/**
 * Makes the demo company once, for each file to have a copy of (company.ts). While writing a journey, JOURNEY_SERVER names a server that
 * runs already, for all files to share.
 */
export default async function demoData(project: TestProject): Promise<() => Promise<void>> {
	if (process.env.JOURNEY_SERVER) {
		const { origin, people, leave } = await demoCompany(process.env.JOURNEY_SERVER);
		project.provide('demo', { origin, people });
		return leave;
	}
	const server = await temporaryServer();
	try {
		project.provide('demo', { dataDir: server.dataDir, people: await fillDemo(server) });
	} catch (error) {
		console.error(server.log());
		await server.discard();
		throw error;
	}
	await server.stop();
	return () => server.discard();
}
