import { expect, it } from 'vitest';
import { preferredLocale } from './preferred-locale.ts';

it.each([
	['zh-TW,zh;q=0.9,en;q=0.8', 'zh-CN'],
	['zh', 'zh-CN'],
	['en-GB,en;q=0.9,zh-CN;q=0.8', 'en'],
	['en;q=0.2, zh-CN;q=0.7', 'zh-CN'],
	['fr-FR,fr;q=0.9,en;q=0.1', 'en'],
	['en;q=0, zh', 'zh-CN']
])('takes the best language we have from %s', (header, locale) => {
	expect(preferredLocale(header)).toBe(locale);
});

it.each([[null], [''], ['fr-FR'], ['*']])('has no opinion about %s', (header) => {
	expect(preferredLocale(header)).toBeUndefined();
});
