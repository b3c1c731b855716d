import { levelWords } from '#lib/marks/level-words.ts';
import { m } from '#lib/paraglide/messages.js';
import type { ScenarioScope } from '#shared/domain/scenario/scenario-scope.ts';

/** For whom a scenario is, as one line; empty where nothing limits it. `unitName`: what a unit is called, its id where nobody knows. */
export function scopeWords(scope: ScenarioScope | null, unitName: (id: string) => string): string {
	if (scope === null) return '';
	const list = (values: readonly string[]) => values.join(m.flow_list_comma());
	return [
		...(scope.levels.length === 0 ? [] : [m.flow_scope_says_levels({ list: list(scope.levels.map(levelWords)) })]),
		...(scope.tags.length === 0 ? [] : [m.flow_scope_says_tags({ list: list(scope.tags) })]),
		...(scope.models.length === 0 ? [] : [m.flow_scope_says_models({ list: list(scope.models) })]),
		...(scope.units.length === 0 ? [] : [m.flow_scope_says_units({ list: list(scope.units.map(unitName)) })])
	].join(m.flow_scope_and());
}
