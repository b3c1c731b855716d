import type { Condition } from '#shared/domain/condition/condition.ts';
import type { FlowDefinition } from '#shared/domain/flow/definition.ts';
import type { Localized } from '#shared/kernel/localized.ts';

/** The library of templates as it lies beside the pages; its files are checked where they are made. */
export type LibraryEntry = {
	readonly key: string;
	readonly industry: string;
	readonly file: string;
	readonly name: Localized;
	readonly summary: Localized;
	readonly tags: readonly Localized[];
	readonly steps: number;
	readonly fields: number;
};
export type LibraryIndex = {
	readonly frequent: readonly string[];
	readonly industries: readonly { readonly key: string; readonly name: Localized }[];
	readonly scenarios: readonly LibraryEntry[];
};
type Needed = { readonly key: string; readonly name: Localized };
export type Template = {
	readonly key: string;
	readonly industry: string;
	readonly name: Localized;
	readonly summary: Localized;
	readonly when?: Condition;
	readonly needs: { readonly roles: readonly Needed[]; readonly rosters: readonly Needed[]; readonly endpoints: readonly Needed[] };
	readonly flow: FlowDefinition;
};

/** Undefined when it can't be read: one can still begin with a blank drawing. */
export async function readLibrary<T>(file: string): Promise<T | undefined> {
	try {
		const answer = await fetch(`/library/${file}`);
		return answer.ok && answer.headers.get('content-type')?.includes('json') ? ((await answer.json()) as T) : undefined;
	} catch {
		return undefined;
	}
}

/** Templates of an industry (all of them for an empty key) in which every word of a search stands, in either language. */
export function findTemplates(index: LibraryIndex, industry: string, text: string): readonly LibraryEntry[] {
	const words = text
		.toLowerCase()
		.split(/\s+/)
		.filter((word) => word !== '');
	return index.scenarios.filter((entry) => {
		if (industry !== '' && entry.industry !== industry) return false;
		const told = [entry.key, ...[entry.name, entry.summary, ...entry.tags].flatMap(({ zh, en }) => [zh, en])].join(' ').toLowerCase();
		return words.every((word) => told.includes(word));
	});
}
