import { expect, it } from 'vitest';
import { fieldService } from '#shared/domain/flow/testing/field-service.ts';
import { anItem, aFlow as flow } from '#shared/domain/ticket/testing/a-ticket.ts';
import { nodeSteps } from './node-steps.ts';

const visit = (nodeId: string, enteredAt: number, leftAt: number | null) => ({
	nodeId,
	tokenId: 't1',
	frames: [],
	enteredAt,
	leftAt,
	outcome: null,
	by: null
});
const item = anItem({ nodeId: 'acceptance', stage: 'confirming', openedAt: 30, dueAt: 50, holder: { kind: 'customer' } });

it('tells what is done, skipped, current and ahead, and how long each took', () => {
	const state = flow({
		visits: [
			visit('dispatch', 0, 10),
			visit('on-site', 10, 20),
			visit('acceptance', 20, 25),
			visit('on-site', 25, 30),
			visit('acceptance', 30, null)
		],
		items: [item],
		tokens: [{ id: 't1', nodeId: 'acceptance', via: null, frames: [] }]
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
	const state = flow({ visits: [visit('acceptance', 30, null)], items: [item] });
	expect(nodeSteps({ definition: fieldService, flow: state, now: 51 }).find(({ node }) => node.id === 'acceptance')?.status).toBe('late');
});

it('goes along the arrows, however the nodes came to be drawn: what still can come is ahead', () => {
	const late = fieldService.nodes.filter(({ id }) => id !== 'accept').concat(fieldService.nodes.filter(({ id }) => id === 'accept'));
	const state = flow({ visits: [visit('accept', 0, null)], tokens: [{ id: 't1', nodeId: 'accept', via: null, frames: [] }], items: [] });
	const told = nodeSteps({ definition: { ...fieldService, nodes: late }, flow: state, now: 5 }).map(({ node, status }) => [node.id, status]);
	expect(told).toEqual([
		['accept', 'done'],
		['dispatch', 'ahead'],
		['on-site', 'ahead'],
		['acceptance', 'ahead'],
		['survey', 'ahead']
	]);
});
