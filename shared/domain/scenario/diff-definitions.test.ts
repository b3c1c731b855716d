import { describe, expect, it } from 'vitest';
import { fieldService } from '#shared/domain/flow/testing/field-service.ts';
import { diffDefinitions } from './diff-definitions.ts';

describe('diffDefinitions', () => {
	it('finds nothing between a drawing and its copy', () => {
		expect(diffDefinitions(fieldService, structuredClone(fieldService))).toEqual({
			added: [],
			removed: [],
			changed: [],
			edgesAdded: [],
			edgesRemoved: []
		});
	});

	it('names nodes that came, went and changed, and arrows that were drawn or taken away', () => {
		const nodes = fieldService.nodes
			.filter(({ id }) => id !== 'survey')
			.map((node) => (node.id === 'accept' && 'limitMinutes' in node ? { ...node, limitMinutes: 15, label: { zh: '受理', en: 'Accept' } } : node));
		const after = {
			...fieldService,
			nodes: [...nodes, { id: 'refused', kind: 'end' as const, terminate: false }],
			edges: [...fieldService.edges.filter(({ from }) => from !== 'survey'), { from: 'accept', to: 'refused', outcome: 'refused' }]
		};
		expect(diffDefinitions(fieldService, after)).toEqual({
			added: ['refused'],
			removed: ['survey'],
			changed: [{ nodeId: 'accept', fields: ['/label', '/limitMinutes'] }],
			edgesAdded: [{ from: 'accept', to: 'refused', outcome: 'refused' }],
			edgesRemoved: fieldService.edges.filter(({ from }) => from === 'survey')
		});
	});
});
