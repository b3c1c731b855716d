import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_FLOW } from './empty-flow.ts';
import { evolveFlow } from './evolve-flow.ts';
import { graphOf } from './graph.ts';
import { explore } from './soundness/explore.ts';
import { orphansOf } from './testing/orphans-of.ts';
import { randomFlow } from './testing/random-flow.ts';
import { wildWalk } from './testing/wild-walk.ts';

/** As many walks as CI is given; a longer form is run by hand with another number. */
const WALKS = 10_000;

const aWalk = fc
	.record({ seed: fc.nat(), size: fc.integer({ min: 2, max: 12 }), shortCuts: fc.boolean() })
	.map(({ seed, ...how }) => ({ seed, definition: randomFlow({ seed, ...how, flaws: 0, signing: true }) }))
	.map(({ seed, definition }) => ({ definition, steps: wildWalk({ definition, seed, length: 16 }) }));

describe('whatever is asked of a sound flow', () => {
	it('no thread, work or timer is lost or left over, it can still end, and its journal rebuilds it byte for byte', () => {
		fc.assert(
			fc.property(aWalk, ({ definition, steps }) => {
				const graph = graphOf(definition);
				let replayed = EMPTY_FLOW;
				for (const { result, context } of steps) {
					if (!result.ok) continue;
					const { state, events } = result.value;
					replayed = events.reduce((now, event) => evolveFlow(now, event, context.at), replayed);
					expect(orphansOf(graph, state)).toEqual([]);
				}
				const last = steps.findLast(({ result }) => result.ok)?.result;
				if (last?.ok !== true) throw new Error('a flow starts');
				const { state } = last.value;
				expect(JSON.stringify(replayed)).toBe(JSON.stringify(state));
				const { tokens, owed, minted } = state;
				expect(explore(graph, { tokens, owed, minted }, []).fault).toBeUndefined();
			}),
			{ numRuns: WALKS }
		);
	}, 120_000);

	it('every command is carried out by some of these walks', () => {
		const done = new Set<string>();
		for (let seed = 0; seed < 1_500; seed += 1) {
			const definition = randomFlow({ seed, size: 8, flaws: 0, signing: true });
			for (const { result, command } of wildWalk({ definition, seed, length: 20 }))
				if (result.ok && (result.value.events.length > 0 || command.type === 'occur')) done.add(command.type);
		}
		expect([...done].toSorted()).toEqual([
			'add-sign',
			'cancel',
			'claim',
			'delegate',
			'elapse',
			'hand-over',
			'jump',
			'lapse',
			'occur',
			'release',
			'remove-sign',
			'reopen',
			'resume',
			'return',
			'skip',
			'start',
			'submit',
			'suspend',
			'transfer',
			'withdraw'
		]);
	}, 60_000);
});
