import { expect, it } from 'vitest';
import { warrantyState } from './warranty.ts';

it.each([
	[null, 'none'],
	['2026-11-23', 'valid'],
	['2027-01-01', 'valid'],
	['2026-11-22', 'expired']
] as const)('says of a warranty until %s: %s', (until, state) => {
	expect(warrantyState(until, '2026-11-23')).toBe(state);
});
