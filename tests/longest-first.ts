import { BaseSequencer, type TestSequencerConstructor, type TestSpecification } from 'vitest/node';

/** Begins with the files that are named, so that workers end together. Vitest knows from earlier runs what takes long, and in the first goes by size. */
export const longestFirst = (...names: readonly string[]): TestSequencerConstructor =>
	class extends BaseSequencer {
		override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
			const placeOf = ({ moduleId }: TestSpecification): number => {
				const place = names.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
				return place === -1 ? names.length : place;
			};
			return (await super.sort(files)).sort((a, b) => placeOf(a) - placeOf(b));
		}
	};
