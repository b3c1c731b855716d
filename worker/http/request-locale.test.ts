import { describe, expect, it } from 'vitest';
import { requestLocale } from './request-locale.ts';

describe('requestLocale', () => {
	it.each<[Record<string, string>, string]>([
		[{}, 'zh-CN'],
		[{ 'accept-language': 'en-GB,en;q=0.9' }, 'en'],
		[{ 'accept-language': 'zh-TW' }, 'zh-CN'],
		[{ 'accept-language': 'ZH-cn' }, 'zh-CN'],
		[{ 'accept-language': 'fr, en;q=0.5, zh;q=0.4' }, 'en'],
		[{ 'accept-language': 'fr,de' }, 'zh-CN'],
		[{ 'accept-language': '*' }, 'zh-CN'],
		[{ cookie: 'locale=en', 'accept-language': 'zh-CN' }, 'en'],
		[{ cookie: 'a=b; locale=zh-CN; c=d', 'accept-language': 'en' }, 'zh-CN'],
		[{ cookie: 'locale=fr', 'accept-language': 'en' }, 'en'],
		[{ cookie: 'mylocale=en' }, 'zh-CN'],
		[{ cookie: 'locale=english' }, 'zh-CN']
	])('reads %j as %s', (headers, expected) => {
		expect(requestLocale(new Headers(headers))).toBe(expected);
	});
});
