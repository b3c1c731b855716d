import { expect, it } from 'vitest';
import { fieldService } from '#shared/domain/flow/definitions/field-service.ts';
import type { FlowState } from '#shared/domain/flow/flow-state.ts';
import { nodeSteps } from './node-steps.ts';

const flow = (over: Partial<FlowState>): FlowState => ({ v: 1, status: 'running', items: [], visits: [], answers: {}, dispatched: null, ...over });
const visit = (nodeId: string, enteredAt: number, leftAt: number | null) => ({ nodeId, enteredAt, leftAt, outcome: null });
const item = {
	id: 'i',
	stage: 'confirming',
	openedAt: 30,
	dueAt: 50,
	holder: { kind: 'customer' },
	checkedInAt: null,
	overdueAt: null,
	escalatedAt: null
} as const;

it('tells what is done, skipped, current and ahead, and how long each took', () => {
	const state = flow({
		visits: [
			visit('dispatch', 0, 10),
			visit('on-site', 10, 20),
			visit('acceptance', 20, 25),
			visit('on-site', 25, 30),
			visit('acceptance', 30, null)
		],
		items: [{ ...item, nodeId: 'acceptance' }]
	});
	const told = nodeSteps({ definition: fieldService, flow: state, now: 40 }).map(({ node, status, spentMs, visits }) => [
		node.id,
		status,
		spentMs,
		visits
	]);
	expect(told).toEqual([
		['accept', 'skipped', 0, 0],
		['dispatch', 'done', 10, 1],
		['on-site', 'done', 15, 2],
		['acceptance', 'current', 15, 2],
		['survey', 'ahead', 0, 0]
	]);
});

it('turns the current step late after its deadline', () => {
	const state = flow({ visits: [visit('acceptance', 30, null)], items: [{ ...item, nodeId: 'acceptance' }] });
	expect(nodeSteps({ definition: fieldService, flow: state, now: 51 }).find(({ node }) => node.id === 'acceptance')?.status).toBe('late');
});
