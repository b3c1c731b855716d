import { describe, expect, it } from 'vitest';
import { checkDefinition } from '#shared/domain/flow/check/check-definition.ts';
import { FlowDefinition, type NodeKind } from '#shared/domain/flow/definition.ts';
import { aDefinition } from '#shared/domain/flow/testing/a-definition.ts';
import { fieldService } from '#shared/domain/flow/testing/field-service.ts';
import { ticketFactTypes } from '#shared/domain/ticket/ticket-fact-types.ts';
import { connect, moveEdge, reconnect } from './edit-edges.ts';
import { addBranch, insertAfter, insertOnEdge } from './insert-node.ts';
import { meetingPoint } from './meeting-point.ts';
import { removeNode } from './remove-node.ts';
import { pasteNode } from './update-node.ts';

const small = aDefinition();
const arrows = ({ edges }: FlowDefinition) => edges.map(({ from, to, outcome }) => (outcome ? `${from}>${to}:${outcome}` : `${from}>${to}`));
const problems = (definition: FlowDefinition) =>
	checkDefinition(definition, ticketFactTypes)
		.filter(({ severity }) => severity === undefined)
		.map(({ code }) => code);

const KINDS: readonly NodeKind[] = [
	'handle',
	'approve',
	'cc',
	'exclusive',
	'inclusive',
	'parallel',
	'route',
	'subprocess',
	'timer',
	'wait-event',
	'action',
	'dispatch',
	'on-site',
	'parts',
	'settlement',
	'survey'
];

describe('insertOnEdge', () => {
	it.each(KINDS)('puts a %s in that leaves a flow which may be published', (kind) => {
		const { definition, nodeId } = insertOnEdge(small, 0, kind);
		expect(FlowDefinition.parse(definition)).toEqual(definition);
		expect(definition.nodes.find(({ id }) => id === nodeId)?.kind).toBe(kind);
		expect(problems(definition)).toEqual([]);
	});

	it('gives a split two branches and their join', () => {
		expect(arrows(insertOnEdge(small, 0, 'parallel').definition).toSorted()).toEqual([
			'handle-2>parallel-join',
			'handle-3>parallel-join',
			'handle>end',
			'parallel-join>handle',
			'parallel>handle-2',
			'parallel>handle-3',
			'start>parallel'
		]);
	});

	it('leaves the question with the arrow that asked it', () => {
		const index = fieldService.edges.findIndex(({ outcome }) => outcome === 'rework');
		expect(arrows(insertOnEdge(fieldService, index, 'cc').definition).slice(index, index + 2)).toEqual(['acceptance>cc:rework', 'cc>on-site']);
	});
});

describe('insertAfter', () => {
	it('goes onto the only way on, and adds a branch to a split', () => {
		expect(arrows(insertAfter(small, 'handle', 'approve').definition)).toEqual(['start>handle', 'handle>approve', 'approve>end']);
		const split = insertOnEdge(small, 0, 'parallel').definition;
		expect(arrows(insertAfter(split, 'parallel', 'handle').definition)).toContain('handle-4>parallel-join');
	});

	it('asks a new branch before the way that is taken otherwise', () => {
		const { definition } = addBranch(fieldService, 'urgent-split');
		expect(arrows(definition).filter((arrow) => arrow.startsWith('urgent-split'))).toEqual([
			'urgent-split>dispatch',
			'urgent-split>handle',
			'urgent-split>accept'
		]);
		expect(meetingPoint(fieldService, 'urgent-split')).toBe('dispatch');
	});
});

describe('removeNode', () => {
	it('leads on what led to it, and keeps the start', () => {
		expect(arrows(removeNode(small, 'handle'))).toEqual(['start>end']);
		expect(removeNode(small, 'start')).toBe(small);
	});

	it('takes a loop into the node away with it', () => {
		expect(arrows(removeNode(fieldService, 'acceptance')).filter((arrow) => arrow.includes('on-site'))).toEqual([
			'dispatch>on-site',
			'on-site>survey'
		]);
	});
});

describe('arrows', () => {
	it('takes an outcome that nobody named yet', () => {
		const definition = insertAfter(small, 'handle', 'approve').definition;
		expect(arrows(connect(definition, 'approve', 'handle'))).toContain('approve>handle:refused');
	});

	it('never leads into a start, out of an end, or twice the same way', () => {
		for (const [from, to] of [
			['handle', 'start'],
			['end', 'handle'],
			['handle', 'end']
		] as const)
			expect(connect(small, from, to)).toBe(small);
	});

	it('can be led elsewhere and asked in another order', () => {
		expect(arrows(reconnect(fieldService, 2, { from: 'urgent-split', to: 'end' }))[2]).toBe('urgent-split>end');
		expect(arrows(moveEdge(fieldService, 2, -1)).slice(1, 3)).toEqual(['urgent-split>accept', 'urgent-split>dispatch']);
		expect(moveEdge(fieldService, 1, -1)).toBe(fieldService);
	});
});

describe('pasteNode', () => {
	it('puts a copy with an id of its own behind a node', () => {
		const handle = small.nodes[1];
		const pasted = handle && pasteNode(small, handle, 'handle');
		expect(pasted?.nodeId).toBe('handle-2');
		expect(pasted && arrows(pasted.definition)).toEqual(['start>handle', 'handle>handle-2', 'handle-2>end']);
	});
});
