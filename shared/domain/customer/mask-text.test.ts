import fc from 'fast-check';
import { expect, it } from 'vitest';
import { maskText } from './mask-text.ts';

it.each([
	['王秀英', 1, '王**'],
	['王', 1, '**'],
	['', 1, ''],
	['上海市静安区愚园路68弄', 6, '上海市静安区***'],
	['愚园路', 6, '愚园***']
])('masks %s, of which %i characters may be shown, as %s', (text, kept, masked) => {
	expect(maskText(text, kept)).toBe(masked);
});

it('never shows the whole', () => {
	fc.assert(
		fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), fc.integer({ min: 1, max: 10 }), (text, kept) => {
			expect(maskText(text.replaceAll('*', '-'), kept)).not.toContain(text.replaceAll('*', '-'));
		})
	);
});
