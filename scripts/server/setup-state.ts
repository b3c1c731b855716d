import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type DemoPerson, parseDemoPeople } from './demo-person.ts';

export type SetupState = Readonly<{
	begin(demo: boolean): void;
	/** the demo company was asked for and is not there yet, perhaps because an earlier start was interrupted */
	wantsDemo(): boolean;
	demoFilled(people: readonly DemoPerson[]): void;
	demoPeople(): readonly DemoPerson[];
}>;

/** How far the first start of a data folder has come, kept in that folder. */
export function setupState(dataDir: string): SetupState {
	const pending = path.join(dataDir, 'demo-pending');
	const people = path.join(dataDir, 'demo-people.json');
	return {
		begin(demo) {
			if (demo) writeFileSync(pending, '');
		},
		wantsDemo: () => existsSync(pending),
		demoFilled(filled) {
			writeFileSync(people, JSON.stringify(filled, null, '\t'), { mode: 0o600 });
			rmSync(pending, { force: true });
		},
		demoPeople: () => (existsSync(people) ? parseDemoPeople(JSON.parse(readFileSync(people, 'utf8'))) : [])
	};
}
