import { BaseSequencer, type TestSpecification } from 'vitest/node';

const LONG = ['every-screen.test.ts', 'cut-line.test.ts', 'blocked-sockets.test.ts'];

/** Begins with the files that take longest, so that workers end together. Vitest knows from earlier runs only, and goes by size in the first. */
export class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const rank = ({ moduleId }: TestSpecification): number => {
			const place = LONG.findIndex((name) => moduleId.endsWith(`/${name}`));
			return place === -1 ? LONG.length : place;
		};
		return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
	}
}
