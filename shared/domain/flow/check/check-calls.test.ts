import { describe, expect, it } from 'vitest';
import type { FlowEdge, FlowNode } from '../definition.ts';
import { callsIn, checkCalls } from './check-calls.ts';

const sub = (id: string, flow: string): FlowNode => ({ id, kind: 'subprocess', label: { zh: '子流程', en: 'Sub' }, stage: 'doing', flow });

/** A flow of sub-processes one after another. */
const calling = (id: string, ...flows: string[]) => {
	const steps = flows.map((flow, index) => sub(`s${index}`, flow));
	const nodes: FlowNode[] = [{ id: 'start', kind: 'start' }, ...steps, { id: 'end', kind: 'end', terminate: false }];
	const edges: FlowEdge[] = nodes.slice(1).map(({ id: to }, index) => ({ from: nodes[index]?.id ?? '', to }));
	return { id, nodes, edges };
};
const known = (...flows: ReturnType<typeof calling>[]) => new Map(flows.map((flow) => [flow.id, flow]));

/** A flow that calls `called` in one of two ways, or in one of two branches. */
const forking = (kind: 'exclusive' | 'parallel', called: string) => {
	const fork: FlowNode = kind === 'exclusive' ? { id: 'fork', kind } : { id: 'fork', kind: 'parallel', direction: 'split', rest: 'absorb' };
	const { id, nodes, edges } = calling('repair', called);
	return {
		id,
		nodes: [...nodes, fork],
		edges: [...edges.filter(({ from }) => from !== 'start'), { from: 'start', to: 'fork' }, { from: 'fork', to: 's0' }, { from: 'fork', to: 'end' }]
	};
};

describe('sub-processes', () => {
	it('may be anything that doesn’t lead back', () => {
		expect(checkCalls(calling('repair', 'order-parts', 'inspect'), known(calling('order-parts', 'inspect'), calling('inspect')))).toEqual([]);
	});

	it('may not be the flow itself', () => {
		expect(checkCalls(calling('repair', 'order-parts', 'repair'), known())).toEqual([
			{ code: 'flow.check.calls-itself', nodeId: 's1', params: { way: ['repair'] } }
		]);
	});

	it('may not lead back over others, and the way is told', () => {
		const others = known(calling('order-parts', 'supplier'), calling('supplier', 'inspect', 'repair'), calling('inspect'));
		expect(checkCalls(calling('repair', 'order-parts'), others)).toEqual([
			{ code: 'flow.check.calls-itself', nodeId: 's0', params: { way: ['order-parts', 'supplier', 'repair'] } }
		]);
	});

	it('may call the flow again where there is a way past them, but not in a branch that is always gone through', () => {
		expect(checkCalls(forking('exclusive', 'repair'), known())).toEqual([]);
		expect(checkCalls(forking('parallel', 'repair'), known()).map(({ nodeId }) => nodeId)).toEqual(['s0']);
	});

	it('are asked for once each', () => {
		expect(callsIn(calling('repair', 'a', 'b', 'a'))).toEqual(['a', 'b']);
	});

	it('that go round in a circle of their own are no fault of this flow', () => {
		expect(checkCalls(calling('repair', 'a'), known(calling('a', 'b'), calling('b', 'a')))).toEqual([]);
	});
});
