import type { FlowDefinition } from '#shared/domain/flow/definition.ts';
import type { Localized } from '#shared/kernel/localized.ts';
import { newNode } from '../edit/new-node.ts';

/** What one begins with who takes no template: somebody handles it, and it is over. */
export const blankFlow = (id: string, name: Localized): FlowDefinition => ({
	v: 1,
	id,
	revision: 1,
	name,
	nodes: [newNode('start', 'start'), newNode('handle', 'handle'), newNode('end', 'end')],
	edges: [
		{ from: 'start', to: 'handle' },
		{ from: 'handle', to: 'end' }
	]
});
