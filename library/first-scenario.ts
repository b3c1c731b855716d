import { ScenarioTemplate } from '#shared/domain/scenario/scenario-template.ts';
import template from './appliance/field-service.json' with { type: 'json' };

/** The scenario that every new company starts with; from then on it is the company's to change. */
export const firstScenario: ScenarioTemplate = ScenarioTemplate.parse(template);
