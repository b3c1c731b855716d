import { expect, it } from 'vitest';
import { MINUTE } from '#shared/kernel/instant.ts';
import { dueOf } from './due.ts';

it('is green, amber in the last minutes of its stage, and red from the deadline on', () => {
	const accept = { dueAt: 30 * MINUTE, stage: 'new' } as const;
	expect(dueOf(accept, 0)).toEqual({ state: 'ok', ms: 30 * MINUTE });
	expect(dueOf(accept, 20 * MINUTE)).toEqual({ state: 'near', ms: 10 * MINUTE });
	expect(dueOf(accept, 31 * MINUTE)).toEqual({ state: 'late', ms: MINUTE });
});

it('gives work on site an hour of warning', () => {
	expect(dueOf({ dueAt: 60 * MINUTE, stage: 'doing' }, 0)?.state).toBe('near');
});

it('has nothing to say without a deadline or after the end', () => {
	expect(dueOf({ dueAt: null, stage: 'new' }, 0)).toBeUndefined();
	expect(dueOf({ dueAt: 1, stage: 'closed' }, 9)).toBeUndefined();
});
