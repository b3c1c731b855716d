import { expect, it } from 'vitest';
import { friendlyTime } from './friendly-time.ts';

const now = Date.parse('2026-11-23T06:00:00Z'); // Monday 14:00 in Shanghai
const at = (iso: string, locale: 'zh-CN' | 'en' = 'zh-CN', timeZone = 'Asia/Shanghai') => friendlyTime(Date.parse(iso), { now, timeZone, locale });

it('names the days around today and dates the others, in the time of the place', () => {
	expect(at('2026-11-23T06:45:00Z')).toBe('今天 14:45');
	expect(at('2026-11-23T16:05:00Z')).toBe('明天 00:05');
	expect(at('2026-11-22T15:59:00Z')).toBe('昨天 23:59');
	expect(at('2026-11-27T02:20:00Z')).toBe('11月27日 周五 10:20');
	expect(at('2025-12-31T02:20:00Z')).toBe('2025年12月31日 周三 10:20');
	expect(at('2026-11-23T06:45:00Z', 'zh-CN', 'Asia/Tokyo')).toBe('今天 15:45');
});

it('does the same in English', () => {
	expect(at('2026-11-23T06:45:00Z', 'en')).toBe('Today 14:45');
	expect(at('2026-11-27T02:20:00Z', 'en')).toBe('Fri Nov 27, 10:20');
});
