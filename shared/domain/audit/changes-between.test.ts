import { expect, it } from 'vitest';
import { changesBetween } from './changes-between.ts';

it('tells what differs, as it was and as it became, and nothing else', () => {
	expect(changesBetween({ name: '甲', tags: ['a'], tier: 1 }, { name: '乙', tags: ['a'], tier: 1 })).toEqual({ name: { before: '甲', after: '乙' } });
	expect(changesBetween({ tags: ['a'] }, { tags: ['a', 'b'], lat: undefined })).toEqual({ tags: { before: ['a'], after: ['a', 'b'] } });
	expect(changesBetween({ name: '甲' }, { name: '甲' })).toEqual({});
});

it('tells null where there was or is nothing', () => {
	expect(changesBetween({ store: 's-1' }, { hub: 'h-1' })).toEqual({ store: { before: 's-1', after: null }, hub: { before: null, after: 'h-1' } });
});
