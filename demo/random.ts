/** A seeded source of choices; the same seed and topic always give the same row of them. */
export type Random = {
	/** In [0, 1). */
	readonly next: () => number;
	/** Both ends included. */
	readonly integer: (min: number, max: number) => number;
	readonly between: (min: number, max: number) => number;
	readonly chance: (probability: number) => boolean;
	readonly pick: <T>(choices: readonly T[]) => T;
	readonly weighted: <T>(choices: readonly (readonly [T, number])[]) => T;
	readonly shuffle: <T>(items: readonly T[]) => T[];
	/** Characters of Crockford's base 32, which nobody misreads. */
	readonly code: (length: number) => string;
};

const BASE32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Each topic has its own row, so that a change to one part of the company leaves the others as they were. */
export function createRandom(seed: number, topic: string): Random {
	const next = mulberry32(hash(`${seed}:${topic}`));
	const integer = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
	const pick = <T>(choices: readonly T[]): T => {
		const choice = choices[integer(0, choices.length - 1)];
		if (choice === undefined) throw new Error(`nothing to pick from for ${topic}`);
		return choice;
	};
	return {
		next,
		integer,
		between: (min, max) => min + next() * (max - min),
		chance: (probability) => next() < probability,
		pick,
		weighted: (choices) => weighted(next, choices),
		shuffle: (items) =>
			items
				.map((item) => ({ item, key: next() }))
				.sort((a, b) => a.key - b.key)
				.map(({ item }) => item),
		code: (length) => Array.from({ length }, () => BASE32[integer(0, BASE32.length - 1)]).join('')
	};
}

function weighted<T>(next: () => number, choices: readonly (readonly [T, number])[]): T {
	let left = next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
	for (const [choice, weight] of choices) {
		left -= weight;
		if (left < 0) return choice;
	}
	throw new Error('weights must be positive');
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
	let value = 0x811c9dc5;
	for (const char of text) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193);
	return value >>> 0;
}

/** Tommy Ettinger's mulberry32: 32 bits of state, good enough for a fictional company. */
function mulberry32(start: number): () => number {
	let state = start;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let value = Math.imul(state ^ (state >>> 15), state | 1);
		value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
		return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
	};
}
