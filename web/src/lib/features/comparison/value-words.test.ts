import { describe, expect, it } from 'vitest';
import { emptyCounters } from '#shared/domain/board/count-card.ts';
import { StatementView } from '#shared/domain/settlement/statement-view.ts';
import { TicketCard } from '#shared/domain/ticket/ticket-card.ts';
import { fieldWords } from './field-words.ts';
import { valueWords } from './value-words.ts';

const WHERE = { locale: 'zh-CN', timeZone: 'Asia/Shanghai' } as const;
const words = (field: string, value: unknown) => valueWords(field, value, WHERE);

describe('a comparison in words', () => {
	it('has a word for every field of cards, numbers and statements, and leaves out none it has no word for', () => {
		const counters = emptyCounters({ hubId: '', hubName: '', regionId: '', adcode: '', timeZone: 'UTC' }, '2026-11-23');
		const fields = [TicketCard.shape, counters, StatementView.omit({ lines: true }).shape].flatMap(Object.keys);
		for (const field of fields) expect(fieldWords(field)).not.toBe(field);
		expect(fieldWords('futureField')).toBe('futureField');
	});

	it.each([
		['title', '空调不制冷', '空调不制冷'],
		['closedAt', null, '无'],
		['storeName', '', '无'],
		['urgent', true, '是'],
		['urgeCount', 0, '0'],
		['totalMinor', 12_800, '¥128.00'],
		['taxRateBps', 1_300, '13%'],
		['createdAt', Date.UTC(2026, 10, 23, 1, 5), '2026年11月23日 09:05'],
		['stage', 'doing', '处理中'],
		['stage', 'a-stage-of-later', 'a-stage-of-later'],
		['technician', { id: 'u-1', name: '曹子轩' }, '曹子轩'],
		['open', { new: 2, doing: 0, rating: 1 }, '待受理 2、待评价 1'],
		['open', { new: 0 }, '无'],
		['openedByHour', [0, 2, 1], '0 2 1'],
		['colour', { deep: 1 }, '{"deep":1}']
	])('says %s %j as people read it', (field, value, expected) => {
		expect(words(field, value)).toBe(expected);
	});
});
