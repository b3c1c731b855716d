import type { ScenarioDetail } from '#shared/contract/http/scenario.ts';
import type { Condition } from '#shared/domain/condition/condition.ts';
import type { FlowDefinition } from '#shared/domain/flow/definition.ts';
import type { Localized } from '#shared/kernel/localized.ts';

/** What a new scenario is made of. */
export type NewScenario = {
	readonly id: string;
	readonly name: Localized;
	readonly industry: string;
	readonly when: Condition | null;
	readonly definition: FlowDefinition;
};

/** A scenario as a file to keep or to take elsewhere. */
export const scenarioFile = ({ id, name, industry, when, draft }: ScenarioDetail): string =>
	JSON.stringify({ v: 1, id, name, industry, when, definition: draft.definition }, null, '\t');

/** What a file holds: one that was exported, or a template of the library. Undefined for anything else; the API checks the rest. */
export function readScenarioFile(text: string): NewScenario | undefined {
	const read = parsed(text);
	if (typeof read !== 'object' || read === null) return undefined;
	const file = read as { id?: unknown; key?: unknown; name?: unknown; industry?: unknown; when?: unknown; definition?: unknown; flow?: unknown };
	const definition = (file.definition ?? file.flow) as FlowDefinition | undefined;
	const id = file.id ?? file.key;
	if (typeof id !== 'string' || !Array.isArray(definition?.nodes) || !Array.isArray(definition.edges)) return undefined;
	return {
		id,
		name: (file.name ?? definition.name) as Localized,
		industry: typeof file.industry === 'string' ? file.industry : 'general',
		when: (file.when ?? null) as Condition | null,
		definition
	};
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** The scenario under an id that no other has; its flow shares it. */
export function withFreshId(scenario: NewScenario, taken: readonly string[]): NewScenario {
	for (let count = 1; ; count += 1) {
		const id = count === 1 ? scenario.id : `${scenario.id.slice(0, 55)}-${count}`;
		if (!taken.includes(id)) return { ...scenario, id, definition: { ...scenario.definition, id, revision: 1, name: scenario.name } };
	}
}
