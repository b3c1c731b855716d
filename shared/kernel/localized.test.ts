import { describe, expect, it } from 'vitest';
import { localize } from './localized.ts';

describe('localize', () => {
	it.each([
		[{ zh: '派单', en: 'Dispatch' }, 'en', 'Dispatch'],
		[{ zh: '派单', en: 'Dispatch' }, 'zh-CN', '派单'],
		[{ zh: '派单', en: '' }, 'en', '派单']
	] as const)('reads %j in %s as %s', (text, locale, expected) => {
		expect(localize(text, locale)).toBe(expected);
	});
});
