import { describe, expect, it } from 'vitest';
import { findTemplates, type LibraryEntry, type LibraryIndex } from './library.ts';

const t = (zh: string, en: string) => ({ zh, en });
const entry = (key: string, industry: string, zh: string, en: string): LibraryEntry => ({
	key,
	industry,
	file: `${industry}/${key}.json`,
	name: t(zh, en),
	summary: t('', ''),
	tags: [t('加急', 'urgent')],
	steps: 3,
	fields: 5
});
const index: LibraryIndex = {
	frequent: [],
	industries: [],
	scenarios: [entry('chain-repair', 'restaurant', '连锁报修', 'Chain repair'), entry('room-repair', 'hotel', '客房报修', 'Room repair')]
};
const keys = (industry: string, text: string) => findTemplates(index, industry, text).map(({ key }) => key);

describe('findTemplates', () => {
	it('finds by every word in either language, within an industry', () => {
		expect(keys('', '')).toEqual(['chain-repair', 'room-repair']);
		expect(keys('hotel', '报修')).toEqual(['room-repair']);
		expect(keys('', 'REPAIR chain')).toEqual(['chain-repair']);
		expect(keys('', '加急 客房')).toEqual(['room-repair']);
	});
});
