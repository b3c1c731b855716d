import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_FLOW } from './empty-flow.ts';
import { evolveFlow } from './evolve-flow.ts';
import { FlowEvent } from './flow-event.ts';
import { FlowState } from './flow-state.ts';
import { fieldService } from './testing/field-service.ts';
import { inspection } from './testing/inspection.ts';
import { walkFlow } from './testing/walk-flow.ts';

const aWalk = fc
	.record({ definition: fc.constantFrom(fieldService, inspection), seed: fc.nat(), length: fc.integer({ min: 1, max: 60 }) })
	.map(walkFlow);

const told = (walk: ReturnType<typeof walkFlow>) =>
	walk.steps.flatMap(({ result, context }) => (result.ok ? result.value.events.map((event) => ({ event, at: context.at })) : []));

describe('evolveFlow', () => {
	it('rebuilds from the events alone the state that advance answered, byte for byte', () => {
		fc.assert(
			fc.property(aWalk, (walk) => {
				const replayed = told(walk).reduce((state, { event, at }) => evolveFlow(state, event, at), EMPTY_FLOW);
				expect(JSON.stringify(replayed)).toBe(JSON.stringify(walk.state));
			}),
			{ numRuns: 400 }
		);
	});

	it('rebuilds it from events that were stored and read back through their contract', () => {
		fc.assert(
			fc.property(aWalk, (walk) => {
				const stored = told(walk).map(({ event, at }) => ({ event: FlowEvent.parse(JSON.parse(JSON.stringify(event))), at }));
				const replayed = stored.reduce((state, { event, at }) => evolveFlow(state, event, at), EMPTY_FLOW);
				expect(replayed).toEqual(walk.state);
				expect(FlowState.parse(JSON.parse(JSON.stringify(walk.state)))).toEqual(walk.state);
			}),
			{ numRuns: 100 }
		);
	});
});
