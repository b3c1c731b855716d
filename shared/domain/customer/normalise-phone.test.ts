import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalisePhone } from './normalise-phone.ts';

describe('normalisePhone', () => {
	it.each([
		['13812345678', '13812345678'],
		['138 1234 5678', '13812345678'],
		['138-1234-5678', '13812345678'],
		['+86 138 1234 5678', '13812345678'],
		['8613812345678', '13812345678'],
		['0086-13812345678', '13812345678'],
		['(021) 6234-5678', '02162345678'],
		['（021）62345678', '02162345678'],
		['+852 6123 4567', '+85261234567'],
		['8612345', '8612345']
	])('reads %s as %s', (input, expected) => {
		expect(normalisePhone(input)).toBe(expected);
	});

	it.each(['', '123456', '1234567890123456', 'call me', '138+12345678', '138.1234.5678', '13812345678 转 3', '+'])(
		'finds no phone number in "%s"',
		(input) => {
			expect(normalisePhone(input)).toBeUndefined();
		}
	);

	it('leaves what is normal as it is, so that one number has one index', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^\+?(86|0086)?[ -]?\(?[0-9]{3,6}\)?[ -]?[0-9]{4,11}$/), (input) => {
				const normal = normalisePhone(input);
				if (normal !== undefined) expect(normalisePhone(normal)).toBe(normal);
			})
		);
	});

	it('gives every spelling of a mobile number the same form', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^1[0-9]{10}$/), (mobile) => {
				const spaced = `${mobile.slice(0, 3)} ${mobile.slice(3, 7)}-${mobile.slice(7)}`;
				const spellings = [mobile, spaced, `+86${mobile}`, `+86 ${spaced}`, `86${mobile}`, `0086 ${spaced}`];
				expect(new Set(spellings.map(normalisePhone))).toEqual(new Set([mobile]));
			})
		);
	});
});
