import { ulid } from 'ulid';
import { expect, it } from 'vitest';
import { randomFraction } from './random-fraction.ts';

it('stays in its range and takes every value', () => {
	const values = Array.from({ length: 20_000 }, randomFraction);
	expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
	expect(new Set(values).size).toBe(256);
});

it('makes ids that differ, with every character of the alphabet at every place', () => {
	const ids = Array.from({ length: 5_000 }, () => ulid(1_700_000_000_000, randomFraction));
	expect(new Set(ids).size).toBe(ids.length);
	for (let place = 10; place < 26; place += 1) expect(new Set(ids.map((id) => id[place])).size).toBe(32);
});
