import { expect, it } from 'vitest';
import { placesFound } from '../planted.ts';
import { noTimersInObjects } from './no-timers-in-objects.ts';

it('finds timers in objects, whatever they are reached through', () => {
	expect(
		placesFound(noTimersInObjects, {
			'durable/ticket/a.ts': 'const x = 1;\nsetTimeout(() => {}, 1);',
			'durable/hub/b.ts': 'globalThis.setInterval(() => {}, 1);'
		})
	).toEqual(['durable/hub/b.ts:1', 'durable/ticket/a.ts:2']);
});

it('allows a flush of what is dirty, the time-out of a call, words about timers, and timers elsewhere', () => {
	expect(
		placesFound(noTimersInObjects, {
			'durable/runtime/armed-flush.ts': 'setTimeout(() => {}, 1);',
			'durable/runtime/with-timeout.ts': 'setTimeout(() => {}, 1);',
			'durable/hub/b.ts': '// setTimeout would keep the object awake',
			'worker/a.ts': 'setTimeout(() => {}, 1);'
		})
	).toEqual([]);
});
