import path from 'node:path';
import { Failure } from '../process/failure.ts';
import { projectRoot } from '../process/project-root.ts';
import type { DemoPerson } from './demo-person.ts';
import { fillDemo } from './fill-demo.ts';
import { setupState } from './setup-state.ts';
import { temporaryServer } from './temporary-server.ts';

export type DemoCompany = Readonly<{
	origin: string;
	people: readonly DemoPerson[];
	/** stops what was started for this */
	leave(): Promise<void>;
}>;

/** The demo company of a server that runs already (with DATA_DIR's sign-ins), or of one started for the purpose. */
export async function demoCompany(origin?: string): Promise<DemoCompany> {
	if (origin === undefined) {
		const server = await temporaryServer();
		try {
			return { origin: server.origin, people: await fillDemo(server), leave: () => server.discard() };
		} catch (error) {
			console.error(server.log());
			await server.discard();
			throw error;
		}
	}
	const dataDir = path.resolve(projectRoot, process.env.DATA_DIR ?? 'data');
	const people = setupState(dataDir).demoPeople();
	if (people.length === 0)
		throw new Failure(`${dataDir} knows no demo company.`, 'Leave out --server, or set DATA_DIR to the data folder of that server.');
	return { origin, people, leave: async () => {} };
}
