import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ticketFactTypes } from '#shared/domain/ticket/ticket-fact-types.ts';
import type { FlowDefinition } from '../definition.ts';
import { aDefinition } from '../testing/a-definition.ts';
import { fieldService } from '../testing/field-service.ts';
import { inspection } from '../testing/inspection.ts';
import { walkFlow } from '../testing/walk-flow.ts';
import { checkDefinition } from './check-definition.ts';
import type { Finding } from './finding.ts';

const t = (text: string) => ({ zh: text, en: text });
const START = { id: 'start', kind: 'start' } as const;
const END = { id: 'end', kind: 'end' } as const;
const HANDLE = { id: 'handle', kind: 'handle' } as const;
const field = (key: string, kind: string, more = {}) => ({ key, kind, label: t(key), ...more });

/** What has to be mended before publishing. */
const problemsOf = (definition: FlowDefinition) => checkDefinition(definition, ticketFactTypes).filter(({ severity }) => severity === undefined);

type Drawing = NonNullable<Parameters<typeof aDefinition>[0]>;

/** `start → handle → end` with something drawn wrongly. */
const planted: readonly [string, Drawing, readonly Finding[]][] = [
	[
		'a second start',
		{
			nodes: [START, { id: 'again', kind: 'start' }, HANDLE, END],
			edges: [
				{ from: 'start', to: 'handle' },
				{ from: 'again', to: 'handle' },
				{ from: 'handle', to: 'end' }
			]
		},
		[
			{ code: 'flow.check.one-start', nodeId: 'again' },
			{ code: 'flow.check.unreachable', nodeId: 'again' }
		]
	],
	[
		'no start',
		{ nodes: [HANDLE, END], edges: [{ from: 'handle', to: 'end' }] },
		[
			{ code: 'flow.check.one-start', nodeId: '' },
			{ code: 'flow.check.unreachable', nodeId: 'handle' },
			{ code: 'flow.check.unreachable', nodeId: 'end' }
		]
	],
	[
		'no end',
		{
			nodes: [START, HANDLE],
			edges: [
				{ from: 'start', to: 'handle' },
				{ from: 'handle', to: 'handle' }
			]
		},
		[{ code: 'flow.check.no-end', nodeId: '' }]
	],
	['two nodes of one name', { nodes: [START, HANDLE, HANDLE, END] }, [{ code: 'flow.check.duplicate-id', nodeId: 'handle' }]],
	[
		'an edge to a node that isn’t there',
		{
			edges: [
				{ from: 'start', to: 'handle' },
				{ from: 'handle', to: 'end' },
				{ from: 'handle', to: 'nowhere' }
			]
		},
		[{ code: 'flow.check.edge-to-nowhere', nodeId: 'handle' }]
	],
	[
		'a node that nothing leads to',
		{ nodes: [START, HANDLE, { id: 'alone', kind: 'end' }, END] },
		[{ code: 'flow.check.unreachable', nodeId: 'alone' }]
	],
	[
		'a split without an otherwise',
		{
			nodes: [START, { id: 'split', kind: 'exclusive' }, HANDLE, END],
			edges: [
				{ from: 'start', to: 'split' },
				{ from: 'split', to: 'handle', when: { fact: 'ticket.urgent', operator: 'eq', value: true } },
				{ from: 'handle', to: 'end' }
			]
		},
		[{ code: 'flow.check.no-otherwise', nodeId: 'split' }]
	],
	[
		'a start that leads on only for an outcome, which it hasn’t',
		{
			edges: [
				{ from: 'start', to: 'handle', outcome: 'done' },
				{ from: 'handle', to: 'end' }
			]
		},
		[{ code: 'flow.check.no-otherwise', nodeId: 'start' }]
	],
	[
		'an outcome that leads nowhere',
		{
			nodes: [START, { ...HANDLE, outcomes: ['yes', 'no'].map((key) => ({ key, label: t(key) })) }, END],
			edges: [
				{ from: 'start', to: 'handle' },
				{ from: 'handle', to: 'end', outcome: 'yes' },
				{ from: 'handle', to: 'end', outcome: 'no', when: { fact: 'ticket.urgent', operator: 'eq', value: true } }
			]
		},
		[{ code: 'flow.check.outcome-without-way', nodeId: 'handle' }]
	],
	[
		'a survey whose form has no rating under that name',
		{
			nodes: [
				START,
				{ id: 'handle', kind: 'survey', ratingField: 'score', form: { fields: [field('score', 'text'), field('stars', 'rating')] } },
				END
			]
		},
		[{ code: 'flow.check.rating-field-missing', nodeId: 'handle' }]
	],
	[
		'splits that lead round in a circle without anybody at work',
		{
			nodes: [START, { id: 'left', kind: 'exclusive' }, { id: 'right', kind: 'exclusive' }, END],
			edges: [
				{ from: 'start', to: 'left' },
				{ from: 'left', to: 'right' },
				{ from: 'right', to: 'end', when: { fact: 'ticket.urgent', operator: 'eq', value: true } },
				{ from: 'right', to: 'left' }
			]
		},
		[
			{ code: 'flow.check.silent-loop', nodeId: 'left' },
			{ code: 'flow.check.silent-loop', nodeId: 'right' }
		]
	],
	[
		'a way that goes on for ever',
		{
			nodes: [START, { ...HANDLE, outcomes: ['yes', 'no'].map((key) => ({ key, label: t(key) })) }, { id: 'limbo', kind: 'handle' }, END],
			edges: [
				{ from: 'start', to: 'handle' },
				{ from: 'handle', to: 'limbo', outcome: 'no' },
				{ from: 'handle', to: 'end' },
				{ from: 'limbo', to: 'limbo' }
			]
		},
		[{ code: 'flow.check.never-ends', nodeId: 'limbo' }]
	],
	[
		'two fields of one name',
		{ nodes: [START, { ...HANDLE, form: { fields: [field('note', 'text'), field('note', 'rating')] } }, END] },
		[{ code: 'flow.check.form.duplicate-key', nodeId: 'handle', params: { key: 'note' }, at: '/form/fields/1/key' }]
	],
	[
		'more photos asked for than allowed',
		{ nodes: [START, { ...HANDLE, form: { fields: [field('photos', 'photos', { minCount: 3, maxCount: 2 })] } }, END] },
		[{ code: 'flow.check.form.range-reversed', nodeId: 'handle', params: { key: 'photos' }, at: '/form/fields/0/minCount' }]
	],
	[
		'a checklist with one item twice, which is never complete',
		{
			nodes: [
				START,
				{
					...HANDLE,
					form: { fields: [field('list', 'checklist', { required: true, items: ['a', 'a'].map((value) => ({ value, label: t(value) })) })] }
				},
				END
			]
		},
		[{ code: 'flow.check.form.duplicate-choice', nodeId: 'handle', params: { key: 'list', value: 'a' }, at: '/form/fields/0/items/1' }]
	]
];

describe('checkDefinition', () => {
	it.each([
		['the flow that every company starts with', fieldService],
		['a flow that uses everything', inspection],
		['the smallest flow', aDefinition()]
	])('finds nothing wrong with %s', (_, definition) => {
		expect(problemsOf(definition)).toEqual([]);
	});

	it.each(planted)('points at the node that has to be mended for %s', (_, drawing, expected) => {
		expect(problemsOf(aDefinition(drawing))).toEqual(expected);
	});

	it('passes only flows that no ticket can jam in', () => {
		let passed = 0;
		fc.assert(
			fc.property(aDrawing, fc.nat(), (definition, seed) => {
				if (problemsOf(definition).length > 0) return;
				passed += 1;
				const { steps } = walkFlow({ definition, seed, length: 30 });
				expect(steps.flatMap(({ result }) => (result.ok ? [] : [result.error]))).toEqual([]);
			}),
			{ numRuns: 4_000 }
		);
		expect(passed).toBeGreaterThan(50);
	}, 30_000);
});

const NAMES = ['a', 'b', 'c', 'd'] as const;
const anInnerNode = fc.record({
	kind: fc.constantFrom('exclusive' as const, 'exclusive' as const, 'handle' as const, 'dispatch' as const, 'approve' as const, 'on-site' as const),
	outcomes: fc.constantFrom(['yes'], ['yes', 'no']),
	returnable: fc.boolean()
});
const anEdge = fc.record(
	{
		from: fc.constantFrom('start', ...NAMES),
		to: fc.constantFrom('start', 'end', ...NAMES),
		outcome: fc.constantFrom('yes', 'no'),
		when: fc.constantFrom(
			{ fact: 'ticket.urgent', operator: 'eq' as const, value: true },
			{ fact: 'ticket.priority', operator: 'gt' as const, value: 'P0' }
		)
	},
	{ requiredKeys: ['from', 'to'] }
);

/** Anything a person might draw with up to four nodes between start and end. */
const aDrawing: fc.Arbitrary<FlowDefinition> = fc
	.record({
		inner: fc.array(anInnerNode, { minLength: 1, maxLength: NAMES.length }),
		some: fc.array(anEdge, { maxLength: 6 }),
		ways: fc.array(fc.nat(5), { minLength: 5, maxLength: 5 })
	})
	.map(({ inner, some, ways }) => {
		const ids = ['start', ...NAMES.slice(0, inner.length), 'end'];
		// Every node leads somewhere, so that many drawings have no other fault than the ones that are looked for.
		const otherwise = ids.slice(0, -1).map((from, index) => ({ from, to: ids[1 + ((index + (ways[index] ?? 0)) % (ids.length - 1))] ?? 'end' }));
		return aDefinition({
			nodes: [
				START,
				...inner.map(({ kind, outcomes, returnable }, index) => ({
					id: ids[index + 1] ?? '',
					kind,
					...(kind === 'exclusive' ? {} : { returnable, outcomes: outcomes.map((key) => ({ key, label: t(key) })) })
				})),
				END
			],
			edges: [...some.filter(({ from, to }) => ids.includes(from) && ids.includes(to)), ...otherwise]
		});
	});
