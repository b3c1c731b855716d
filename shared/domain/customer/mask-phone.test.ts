import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskPhone } from './mask-phone.ts';

describe('maskPhone', () => {
	it.each([
		['13812345678', '138****5678'],
		['+85261234567', '+85*****4567'],
		['62345678', '****5678'],
		['6234567', '****567']
	])('shows the head and the tail of %s as %s', (phone, expected) => {
		expect(maskPhone(phone)).toBe(expected);
	});

	it('keeps the length, and every digit it shows in its place', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^\+?[0-9]{1,15}$/), (phone) => {
				const masked = maskPhone(phone);
				expect(masked).toHaveLength(phone.length);
				expect([...masked].filter((char, index) => char !== '*' && char !== phone[index])).toEqual([]);
			})
		);
	});

	it('hides at least half of a number shorter than a mobile’s, and four digits of any other', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^\+?[0-9]{1,15}$/), (phone) => {
				const hidden = maskPhone(phone).split('*').length - 1;
				expect(hidden).toBeGreaterThanOrEqual(phone.length < 11 ? phone.length / 2 : 4);
			})
		);
	});
});
