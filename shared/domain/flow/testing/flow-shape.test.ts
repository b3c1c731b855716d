import { expect, it } from 'vitest';
import { aDefinition } from './a-definition.ts';
import { flowShape } from './flow-shape.ts';

const line = (...ids: string[]) => ids.slice(1).map((to, index) => ({ from: ids[index] ?? '', to }));
const nodes = (...named: [string, 'start' | 'end' | 'handle' | 'approve' | 'exclusive'][]) => named.map(([id, kind]) => ({ id, kind }));

it('sees through other names and another order', () => {
	const one = aDefinition({ nodes: nodes(['s', 'start'], ['a', 'handle'], ['b', 'approve'], ['z', 'end']), edges: line('s', 'a', 'b', 'z') });
	const other = aDefinition({
		nodes: nodes(['end', 'end'], ['sign', 'approve'], ['work', 'handle'], ['begin', 'start']),
		edges: line('begin', 'work', 'sign', 'end').toReversed()
	});
	expect(flowShape(other)).toBe(flowShape(one));
});

it.each([
	['a step of another kind', nodes(['s', 'start'], ['a', 'handle'], ['b', 'handle'], ['z', 'end']), line('s', 'a', 'b', 'z')],
	['steps the other way round', nodes(['s', 'start'], ['b', 'approve'], ['a', 'handle'], ['z', 'end']), line('s', 'b', 'a', 'z')],
	['a way back', nodes(['s', 'start'], ['a', 'handle'], ['b', 'approve'], ['z', 'end']), [...line('s', 'a', 'b', 'z'), { from: 'b', to: 'a' }]],
	['one step more', nodes(['s', 'start'], ['a', 'handle'], ['b', 'approve'], ['c', 'handle'], ['z', 'end']), line('s', 'a', 'b', 'c', 'z')]
])('tells apart a flow with %s', (_, drawn, edges) => {
	const one = aDefinition({ nodes: nodes(['s', 'start'], ['a', 'handle'], ['b', 'approve'], ['z', 'end']), edges: line('s', 'a', 'b', 'z') });
	expect(flowShape(aDefinition({ nodes: drawn, edges }))).not.toBe(flowShape(one));
});
