import type { ScenarioScope, ScopeMatch } from './scenario-scope.ts';

/** Whom and what a new ticket is about, as far as scopes ask. */
export type InScope = {
	/** Place in the organisation, `/hq/east/sh/sh-001/`: the ids of its units. */
	readonly path: string;
	readonly level: string;
	readonly tags: readonly string[];
	readonly model: string | null;
};

/** Why somebody is in a scope, by the nearest unit and the longest product line; undefined for who isn't. */
export function matchScope(scope: ScenarioScope | null, { path, level, tags, model }: InScope): ScopeMatch | undefined {
	if (scope === null) return {};
	const places = path.split('/');
	const unit = places.findLast((id) => scope.units.includes(id));
	const line = scope.models.filter((start) => isOf(start, model)).toSorted((a, b) => b.length - a.length)[0];
	const tag = tags.find((one) => scope.tags.includes(one));
	const own = scope.levels.includes(level) ? level : undefined;
	const found = { unit: [scope.units, unit], level: [scope.levels, own], tag: [scope.tags, tag], model: [scope.models, line] } as const;
	const match: { -readonly [Key in keyof ScopeMatch]: ScopeMatch[Key] } = {};
	for (const [key, [members, member]] of Object.entries(found)) {
		if (members.length === 0) continue;
		if (member === undefined) return undefined;
		match[key as keyof ScopeMatch] = member;
	}
	return match;
}

const isOf = (start: string, model: string | null): boolean => (model ?? '').toLowerCase().startsWith(start.toLowerCase());
