import { describe, expect, it } from 'vitest';
import { aDefinition } from '#shared/domain/flow/testing/a-definition.ts';
import { fieldService } from '#shared/domain/flow/testing/field-service.ts';
import { exportBpmn } from './export-bpmn.ts';
import { lostAbroad, lostText } from './lost-abroad.ts';

const lost = async (definition: Parameters<typeof lostAbroad>[0]) => {
	const xml = await exportBpmn(definition, { locale: 'zh' });
	return lostAbroad(definition, xml.ok ? xml.value : '');
};

describe('lostAbroad', () => {
	it('tells of each step what other tools can’t read from the file', async () => {
		const told = await lost(fieldService);
		expect(told.find(({ nodeId }) => nodeId === 'accept')?.aspects).toEqual(['limit', 'form', 'outcomes']);
		expect(told.find(({ nodeId }) => nodeId === 'on-site')?.aspects).toContain('kind');
		expect(told.some(({ nodeId }) => nodeId === 'start')).toBe(false);
		expect(lostText({ nodeId: 'accept', aspects: ['limit', 'form'] })).toEqual({
			zh: '时限、表单只有接力能读回，其他工具看不到。',
			en: 'Only Baton reads its time limit, its form again; other tools don’t see it.'
		});
	});

	it('has nothing to tell of what BPMN says itself', async () => {
		const plain = aDefinition({
			nodes: [
				{ id: 'start', kind: 'start' },
				{ id: 'split', kind: 'parallel', direction: 'split' },
				{ id: 'cool', kind: 'timer' },
				{ id: 'wait', kind: 'timer' },
				{ id: 'join', kind: 'parallel', direction: 'join' },
				{ id: 'end', kind: 'end' }
			],
			edges: [
				{ from: 'start', to: 'split' },
				{ from: 'split', to: 'cool' },
				{ from: 'split', to: 'wait' },
				{ from: 'cool', to: 'join' },
				{ from: 'wait', to: 'join' },
				{ from: 'join', to: 'end' }
			]
		});
		expect(await lost(plain)).toEqual([]);
	});
});
