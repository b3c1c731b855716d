import { describe, expect, it } from 'vitest';
import { fieldService } from '#shared/domain/flow/testing/field-service.ts';
import { readScenarioFile, withFreshId } from './scenario-file.ts';

const scenario = { id: 'field-service', name: fieldService.name, industry: 'appliance', when: null, definition: fieldService };

describe('a scenario in a file', () => {
	it('is read as it was written, and so is a template of the library', () => {
		expect(readScenarioFile(JSON.stringify({ v: 1, ...scenario }))).toEqual(scenario);
		const { id, definition, when: _, ...rest } = scenario;
		expect(readScenarioFile(JSON.stringify({ v: 1, ...rest, key: id, flow: definition }))).toEqual(scenario);
	});

	it('is not what anything else is', () => {
		expect(['', 'no json', '[]', 'null', '{"id":"a"}'].map(readScenarioFile)).toEqual([undefined, undefined, undefined, undefined, undefined]);
	});

	it('gets an id that nobody has, and its flow the same', () => {
		const fresh = withFreshId(scenario, ['field-service', 'field-service-2']);
		expect([fresh.id, fresh.definition.id]).toEqual(['field-service-3', 'field-service-3']);
	});
});
