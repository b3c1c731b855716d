import type { LibraryIndex } from '#shared/domain/scenario/library-index.ts';

/** The library in words, as its README lists it. */
export function describeLibrary({ industries, scenarios }: LibraryIndex): string {
	return industries
		.map(({ key, name }) => {
			const rows = scenarios
				.filter(({ industry }) => industry === key)
				.map((one) => `| [${one.name.zh}](${one.file}) | ${one.name.en} | ${one.shows.join(' ')} |`);
			return [`### ${name.zh} · ${name.en}`, '', '| 场景 | Scenario | Shows |', '|---|---|---|', ...rows].join('\n');
		})
		.join('\n\n');
}
