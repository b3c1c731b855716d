import { describe, expect, it } from 'vitest';
import { fieldService } from '#shared/domain/flow/testing/field-service.ts';
import { dryRunWay } from './dry-run-way.ts';

const steps = (...ids: string[]) => ids.map((nodeId, index) => ({ nodeId, afterMs: index * 60_000 }));
const drawn = (ids: string[], ended: boolean) => {
	const way = dryRunWay(fieldService, steps(...ids), ended);
	return [...way.edges].map((index) => `${fieldService.edges[index]?.from}>${fieldService.edges[index]?.to}`);
};

describe('dryRunWay', () => {
	it('leads from the start through gateways past every station to the end', () => {
		expect(drawn(['accept', 'dispatch', 'on-site', 'acceptance', 'survey'], true)).toEqual([
			'start>urgent-split',
			'urgent-split>accept',
			'accept>dispatch',
			'dispatch>on-site',
			'on-site>acceptance',
			'acceptance>survey',
			'survey>end'
		]);
	});

	it('stops where the run stopped', () => {
		expect(drawn(['dispatch'], false)).toEqual(['start>urgent-split', 'urgent-split>dispatch']);
	});
});
