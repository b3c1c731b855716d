import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Industries, type LibraryIndex, libraryIndex } from '#shared/domain/scenario/library-index.ts';
import { ScenarioTemplate } from '#shared/domain/scenario/scenario-template.ts';

export type Library = Readonly<{
	index: LibraryIndex;
	templates: readonly Readonly<{ file: string; template: ScenarioTemplate }>[];
}>;

/** The library as its folder has it: every JSON file in the folder of an industry is a scenario. Throws on one that isn't, with its path. */
export function readLibrary(folder: string): Library {
	const about = read(folder, 'industries.json', Industries);
	const templates = readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.flatMap(({ name }) => readdirSync(path.join(folder, name)).map((file) => `${name}/${file}`))
		.filter((file) => file.endsWith('.json'))
		.toSorted()
		.map((file) => ({ file, template: read(folder, file, ScenarioTemplate) }));
	const index = libraryIndex(
		about,
		templates.map(({ template }) => template)
	);
	return { index, templates };
}

/** What pages fetch: the index and one file per scenario, by path below `/library/`. */
export function libraryFiles(folder: string): ReadonlyMap<string, string> {
	const { index, templates } = readLibrary(folder);
	return new Map([['index.json', JSON.stringify(index)], ...templates.map(({ file, template }) => [file, JSON.stringify(template)] as const)]);
}

function read<T>(folder: string, file: string, schema: { parse(json: unknown): T }): T {
	try {
		return schema.parse(JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
	} catch (error) {
		throw new Error(`library/${file} is not what it should be`, { cause: error });
	}
}
