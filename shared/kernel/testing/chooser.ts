/** A whole number from 0 up to, not including, `count`. */
export type Choose = (count: number) => number;

/** The same choices for the same seed (mulberry32), so that a random story is told by one number and can be told again. */
export function chooser(seed: number): Choose {
	let state = seed | 0;
	return (count) => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) % count;
	};
}

/** One of `values`, which must not be empty. */
export function chooseOne<T>(choose: Choose, values: readonly T[]): T {
	const value = values[choose(values.length)];
	if (value === undefined) throw new Error('nothing to choose from');
	return value;
}
