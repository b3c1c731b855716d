import { levelWords } from '#lib/marks/level-words.ts';
import { m } from '#lib/paraglide/messages.js';
import type { NamedMatch } from '#shared/domain/scenario/scenario-scope.ts';

/** By what a ticket is in a scenario's scope, as a part of a sentence; empty where nothing limits it. */
export function matchWords({ unit, level, tag, model }: NamedMatch): string {
	return [
		...(level === undefined ? [] : [m.flow_match_level({ level: levelWords(level) })]),
		...(tag === undefined ? [] : [m.flow_match_tag({ tag })]),
		...(model === undefined ? [] : [m.flow_match_model({ model })]),
		...(unit === undefined ? [] : [m.flow_match_unit({ unit: unit.name })])
	].join(m.flow_list_comma());
}
