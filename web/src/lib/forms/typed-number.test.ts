import { expect, it } from 'vitest';
import { numberTyped, typedNumber } from './typed-number.ts';

it.each([
	['12.5', null, 12.5],
	['12.5', 2, 1_250],
	['-0.05', 2, -5],
	['1,280', 2, 128_000],
	['１２．５', null, 12.5],
	['12', 0, 12],
	['12.345', 2, '12.345'],
	['一百', 2, '一百'],
	['  ', 2, ''],
	['1e5', null, '1e5']
] as const)('reads %j with %j places as %j', (typed, places, expected) => {
	expect(typedNumber(typed, places)).toBe(expected);
});

it('writes what it reads', () => {
	expect([numberTyped(1_250, 2), numberTyped(-5, 2), numberTyped(24.5, null)]).toEqual(['12.50', '-0.05', '24.5']);
});
