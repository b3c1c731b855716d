import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkShape } from '../check/check-shape.ts';
import { isPublishable } from '../check/finding.ts';
import type { FlowDefinition } from '../definition.ts';
import { graphOf } from '../graph.ts';
import { EMPTY_NET } from '../net/move-tokens.ts';
import { bruteForce } from '../testing/brute-force.ts';
import { randomFlow } from '../testing/random-flow.ts';
import { explore } from './explore.ts';

const START = { id: 't1', nodeId: 'start', via: null, frames: [] };
const verdictOn = (definition: FlowDefinition, options = {}) => explore(graphOf(definition), EMPTY_NET, [START], options);
const aFlow = (flaws: fc.Arbitrary<number>) =>
	fc.record({ seed: fc.nat(), size: fc.integer({ min: 3, max: 14 }), flaws, shortCuts: fc.boolean() }).map(randomFlow);

describe('explore', () => {
	it('finds nothing wrong with flows of nested blocks', () => {
		fc.assert(
			fc.property(aFlow(fc.constant(0)), (definition) => {
				expect(verdictOn(definition).fault).toBeUndefined();
			}),
			{ numRuns: 500 }
		);
	});

	it('agrees with the engine tried in every order, on sound flows and others', () => {
		const codes = new Map<string, number>();
		fc.assert(
			fc.property(aFlow(fc.integer({ min: 0, max: 3 })), (definition) => {
				// What the drawing alone shows is refused before anything is explored.
				fc.pre(isPublishable(checkShape(definition)));
				const brute = bruteForce(definition);
				fc.pre(brute !== 'too-big');
				const code = verdictOn(definition).fault?.code ?? 'sound';
				codes.set(code, (codes.get(code) ?? 0) + 1);
				expect(code === 'sound').toBe(brute === 'sound');
			}),
			{ numRuns: 300 }
		);
		expect([...codes.keys()].toSorted()).toEqual(expect.arrayContaining(['deadlock', 'sound', 'surplus']));
	}, 60_000);
});
