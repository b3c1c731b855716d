import { describe, expect, it } from 'vitest';
import { advance } from './advance.ts';
import type { FlowDefinition } from './definition.ts';
import { EMPTY_FLOW } from './empty-flow.ts';
import type { FlowCommand } from './flow-command.ts';
import type { FlowState } from './flow-state.ts';
import { aDefinition } from './testing/a-definition.ts';
import { SYSTEM } from './testing/people.ts';

let ids = 0;

function give(definition: FlowDefinition, state: FlowState, command: FlowCommand): FlowState {
	const result = advance({ definition, state, command, context: { at: 0, actor: SYSTEM, facts: {}, nextId: () => `i-${++ids}` } });
	if (!result.ok) throw new Error(result.error.code);
	return result.value.state;
}

const placesOf = ({ tokens }: FlowState) => tokens.map(({ nodeId }) => nodeId);

describe('a block', () => {
	it('of one way is left as a whole, with all that went apart inside it', () => {
		const definition = aDefinition({
			nodes: [
				{ id: 'start', kind: 'start' },
				{ id: 'block', kind: 'parallel', direction: 'split' },
				{ id: 'fork', kind: 'parallel', direction: 'split' },
				{ id: 'one', kind: 'handle' },
				{ id: 'other', kind: 'handle' },
				{ id: 'leave', kind: 'route', leaves: 'block' },
				{ id: 'after', kind: 'handle' },
				{ id: 'end', kind: 'end' }
			],
			edges: [
				{ from: 'start', to: 'block' },
				{ from: 'block', to: 'fork' },
				{ from: 'fork', to: 'one' },
				{ from: 'fork', to: 'other' },
				{ from: 'one', to: 'leave' },
				{ from: 'other', to: 'leave' },
				{ from: 'leave', to: 'after' },
				{ from: 'after', to: 'end' }
			]
		});
		const started = give(definition, EMPTY_FLOW, { type: 'start' });
		expect(placesOf(started)).toEqual(['one', 'other']);
		const left = give(definition, started, { type: 'submit', itemId: started.items[1]?.id ?? '', outcome: 'done', answers: {} });
		expect(left.tokens).toEqual([{ id: 't1', nodeId: 'after', via: 'e6', frames: [] }]);
		expect(left.items.map(({ nodeId }) => nodeId)).toEqual(['after']);
	});
});

describe('a wait for a signal', () => {
	const t = (text: string) => ({ zh: text, en: text });
	const waiting = (id: string, name?: string) => ({
		id,
		kind: 'wait-event' as const,
		events: [{ key: 'heard', event: 'signal', label: t('heard'), ...(name === undefined ? {} : { name }) }]
	});
	const definition = aDefinition({
		nodes: [
			{ id: 'start', kind: 'start' },
			{ id: 'fork', kind: 'parallel', direction: 'split' },
			waiting('paid', 'paid'),
			waiting('declined', 'declined'),
			waiting('any'),
			{ id: 'end', kind: 'end' }
		],
		edges: [
			{ from: 'start', to: 'fork' },
			...['paid', 'declined', 'any'].flatMap((id) => [
				{ from: 'fork', to: id },
				{ from: id, to: 'end' }
			])
		]
	});
	const started = give(definition, EMPTY_FLOW, { type: 'start' });

	it('of a name hears that one only; one without a name hears each', () => {
		expect(placesOf(give(definition, started, { type: 'occur', event: 'signal', name: 'paid', note: '' }))).toEqual(['declined']);
		expect(placesOf(give(definition, started, { type: 'occur', event: 'signal', note: '' }))).toEqual(['paid', 'declined']);
	});
});
