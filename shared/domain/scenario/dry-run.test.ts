import { describe, expect, it } from 'vitest';
import { aDefinition } from '#shared/domain/flow/testing/a-definition.ts';
import { fieldService } from '#shared/domain/flow/testing/field-service.ts';
import { directory } from '#shared/domain/flow/testing/people.ts';
import { HOUR, MINUTE } from '#shared/kernel/instant.ts';
import { dryRun } from './dry-run.ts';

const NOON = Date.parse('2026-11-23T04:00:00Z');
const walked = (definition = fieldService, facts = {}, outcomes = {}) => {
	const { steps, ended } = dryRun({ definition, facts, outcomes, at: NOON, directory });
	return { way: steps.map(({ nodeId, at, outcome }) => [nodeId, at - NOON, outcome]), ended };
};

describe('dryRun', () => {
	it('walks the ordinary way, each step at the end of its time', () => {
		expect(walked().way.slice(0, 3)).toEqual([
			['accept', 30 * MINUTE, 'accepted'],
			['dispatch', 90 * MINUTE, 'dispatched'],
			['on-site', 90 * MINUTE + 8 * HOUR, 'done']
		]);
		expect(walked().ended).toBe(true);
	});

	it('follows the facts', () => {
		expect(walked(fieldService, { 'ticket.urgent': true }).way[0]?.[0]).toBe('dispatch');
	});

	it('takes the outcomes it is told, and stops when they lead round in a circle', () => {
		const { way, ended } = walked(fieldService, {}, { acceptance: 'rework' });
		expect([way.length, ended]).toEqual([200, false]);
	});

	it('waits for moments and events', () => {
		const t = (text: string) => ({ zh: text, en: text });
		const definition = aDefinition({
			nodes: [
				{ id: 'start', kind: 'start' },
				{ id: 'cool', kind: 'timer' },
				{ id: 'reply', kind: 'wait-event', limitMinutes: 30, events: [{ key: 'replied', event: 'customer-reply', label: t('回复') }] },
				{ id: 'end', kind: 'end' }
			],
			edges: [
				{ from: 'start', to: 'cool' },
				{ from: 'cool', to: 'reply' },
				{ from: 'reply', to: 'end' }
			]
		});
		expect(walked(definition).way).toEqual([
			['cool', HOUR, null],
			['reply', HOUR, 'replied']
		]);
		expect(walked(definition, {}, { reply: 'timeout' }).way[1]).toEqual(['reply', HOUR + 30 * MINUTE, 'timeout']);
	});
});
