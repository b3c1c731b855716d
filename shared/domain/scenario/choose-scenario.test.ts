import { describe, expect, it } from 'vitest';
import type { Condition } from '#shared/domain/condition/condition.ts';
import { chooseScenario, fittingScenarios } from './choose-scenario.ts';
import { ScenarioScope } from './scenario-scope.ts';

const vip: Condition = { fact: 'customer.level', operator: 'eq', value: 'vip' };
const urgent: Condition = { fact: 'ticket.urgent', operator: 'eq', value: true };
const south = ScenarioScope.parse({ units: ['r-south'] });
const SCENARIOS = [
	{ id: 'south', when: null, scope: south },
	{ id: 'vip-repair', when: { all: [vip, urgent] }, scope: null },
	{ id: 'urgent-repair', when: urgent, scope: null },
	{ id: 'repair', when: null, scope: null },
	{ id: 'never-asked', when: null, scope: null }
];
const subject = { path: '/hq/r-east/', level: 'vip', tags: [], model: null };
const chosen = (facts: Record<string, string | boolean>, { scenarios = SCENARIOS, path = subject.path } = {}) =>
	chooseScenario(scenarios, { facts, subject: { ...subject, path }, now: 0 });

describe('chooseScenario', () => {
	it('takes the first whose condition holds, and says what decided', () => {
		expect(chosen({ 'customer.level': 'vip', 'ticket.urgent': true })).toEqual({
			scenario: SCENARIOS[1],
			match: {},
			holds: true,
			because: [
				{ clause: vip, actual: 'vip', holds: true },
				{ clause: urgent, actual: true, holds: true }
			]
		});
		expect(chosen({ 'customer.level': 'gold', 'ticket.urgent': true })?.scenario.id).toBe('urgent-repair');
	});

	it('takes one without a condition when none before it holds', () => {
		expect(chosen({})).toEqual({ scenario: SCENARIOS[3], match: {}, holds: true, because: [] });
	});

	it('takes one that is limited only for whom it is, and says by what', () => {
		expect(chosen({}, { path: '/hq/r-south/h-gz/' })).toEqual({ scenario: SCENARIOS[0], match: { unit: 'r-south' }, holds: true, because: [] });
	});

	it('chooses none when none fits', () => {
		expect(chosen({}, { scenarios: SCENARIOS.slice(0, 3) })).toBeUndefined();
	});
});

describe('fittingScenarios', () => {
	it('are all in whose scope it is, whether their condition holds or not', () => {
		const fitting = fittingScenarios(SCENARIOS, { facts: {}, subject, now: 0 });
		expect(fitting.map(({ scenario, holds }) => [scenario.id, holds])).toEqual([
			['vip-repair', false],
			['urgent-repair', false],
			['repair', true],
			['never-asked', true]
		]);
	});
});
