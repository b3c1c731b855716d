/** Places after the point at which anybody still measures. */
const FINEST = 10;

/**
 * `value` without the noise that binary fractions leave (0.1 + 0.2 is 0.3): fifteen significant digits, which every double holds. Whole
 * numbers keep all of theirs. Null for what is no number.
 */
export function decimal(value: number): number | null {
	if (Number.isSafeInteger(value)) return value === 0 ? 0 : value;
	const tidy = Number(value.toPrecision(15));
	return Number.isFinite(tidy) ? tidy : null;
}

const TO_WHOLE = { 'half-up': (value: number) => Math.sign(value) * Math.round(Math.abs(value)), floor: Math.floor, ceil: Math.ceil };

/**
 * `value` with so many places after the point. `half-up` is 四舍五入: half goes away from zero, by the digits as they are written, so that
 * 1.005 becomes 1.01 though the double behind it is a little less.
 */
export function roundDecimal(value: number, { places, mode }: { places: number; mode: keyof typeof TO_WHOLE }): number {
	const shift = Math.min(Math.max(Math.trunc(places), 0), FINEST);
	const exact = decimal(value) ?? 0;
	if (Number.isInteger(exact)) return exact;
	// Nothing between nought and one is written with an exponent this way.
	const written = Math.abs(exact) < 1 ? exact.toFixed(16) : String(exact);
	const moved = String(TO_WHOLE[mode](Number(`${written}e${shift}`)));
	return moved.includes('e') ? exact : Number(`${moved}e-${shift}`) + 0;
}

/** Minor units, rounded half-up (四舍五入); null beyond the safe integers. */
export function asMinor(value: number): number | null {
	const exact = decimal(value);
	if (exact === null) return null;
	const minor = roundDecimal(exact, { places: 0, mode: 'half-up' });
	return Number.isSafeInteger(minor) ? minor : null;
}
