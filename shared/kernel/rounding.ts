import { assert } from './assert.ts';

/** How a quotient that falls between two integers becomes one of them. `half-even` is banker's rounding (IEEE 754 §4.3). */
export type RoundingMode = 'half-up' | 'half-even' | 'down' | 'up';

/**
 * `numerator / denominator` as an integer. Signs are symmetric: `half-up` and `up` go away from zero, `down` towards it,
 * so a refund always mirrors its charge.
 */
export function divideRounded({ numerator, denominator, mode }: { numerator: bigint; denominator: bigint; mode: RoundingMode }): bigint {
	assert(denominator !== 0n, 'division by zero');
	const negative = numerator < 0n !== denominator < 0n;
	const n = numerator < 0n ? -numerator : numerator;
	const d = denominator < 0n ? -denominator : denominator;
	const quotient = n / d;
	const twice = (n % d) * 2n;
	const magnitude = twice === 0n ? quotient : quotient + (goesUp({ quotient, twice, d, mode }) ? 1n : 0n);
	return negative ? -magnitude : magnitude;
}

function goesUp({ quotient, twice, d, mode }: { quotient: bigint; twice: bigint; d: bigint; mode: RoundingMode }): boolean {
	switch (mode) {
		case 'up':
			return true;
		case 'down':
			return false;
		case 'half-up':
			return twice >= d;
		case 'half-even':
			return twice === d ? quotient % 2n === 1n : twice > d;
	}
}
