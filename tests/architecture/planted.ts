import type { Rule } from './rule.ts';

/** What a rule says about made-up files, as `path:line`, in order. */
export const placesFound = (rule: Rule, files: Readonly<Record<string, string>>): readonly string[] =>
	rule(Object.entries(files).map(([path, text]) => ({ path, text })))
		.map(({ path, line }) => `${path}:${line}`)
		.sort();
