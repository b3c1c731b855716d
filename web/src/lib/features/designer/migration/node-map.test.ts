import { describe, expect, it } from 'vitest';
import { aDefinition } from '#shared/domain/flow/testing/a-definition.ts';
import { counterparts, placesOf, renamedOnly, suggestMap } from './node-map.ts';

const label = (zh: string) => ({ zh, en: zh });
const from = aDefinition({
	nodes: [
		{ id: 'start', kind: 'start' },
		{ id: 'accept', kind: 'handle', label: label('受理') },
		{ id: 'cool', kind: 'timer' },
		{ id: 'mend', kind: 'on-site', label: label('维修') },
		{ id: 'end', kind: 'end' }
	]
});

describe('the map of steps', () => {
	const into = aDefinition({
		nodes: [
			{ id: 'start', kind: 'start' },
			{ id: 'intake', kind: 'handle', label: label('受理') },
			{ id: 'mend', kind: 'handle', label: label('维修') },
			{ id: 'end', kind: 'end' }
		]
	});

	it('lists what a ticket may be at, and for each what could take its place', () => {
		expect(placesOf(from).map(({ id }) => id)).toEqual(['accept', 'cool', 'mend']);
		expect(placesOf(from).map((node) => counterparts(node, into).map(({ id }) => id))).toEqual([['intake', 'mend'], [], ['intake', 'mend']]);
	});

	it('begins with the same id, then the same name, else with nothing', () => {
		expect(suggestMap(from, into)).toEqual({ accept: 'intake', cool: '', mend: 'mend' });
	});

	it('tells only what has another id', () => {
		expect(renamedOnly({ accept: 'intake', cool: '', mend: 'mend' })).toEqual({ accept: 'intake' });
	});
});
