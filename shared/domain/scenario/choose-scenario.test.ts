import { describe, expect, it } from 'vitest';
import type { Condition } from '#shared/domain/condition/condition.ts';
import { chooseScenario } from './choose-scenario.ts';

const vip: Condition = { fact: 'customer.level', operator: 'eq', value: 'vip' };
const urgent: Condition = { fact: 'ticket.urgent', operator: 'eq', value: true };
const SCENARIOS = [
	{ id: 'vip-repair', when: { all: [vip, urgent] } },
	{ id: 'urgent-repair', when: urgent },
	{ id: 'repair', when: null },
	{ id: 'never-asked', when: null }
];
const chosen = (facts: Record<string, string | boolean>, scenarios = SCENARIOS) => chooseScenario(scenarios, facts, 0);

describe('chooseScenario', () => {
	it('takes the first whose condition holds, and says what decided', () => {
		expect(chosen({ 'customer.level': 'vip', 'ticket.urgent': true })).toEqual({
			scenario: SCENARIOS[0],
			because: [
				{ clause: vip, actual: 'vip', holds: true },
				{ clause: urgent, actual: true, holds: true }
			]
		});
		expect(chosen({ 'customer.level': 'gold', 'ticket.urgent': true })?.scenario.id).toBe('urgent-repair');
	});

	it('takes one without a condition when none before it holds', () => {
		expect(chosen({})).toEqual({ scenario: SCENARIOS[2], because: [] });
	});

	it('chooses none when none fits', () => {
		expect(chosen({}, SCENARIOS.slice(0, 2))).toBeUndefined();
	});
});
