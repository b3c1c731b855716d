import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BoardFilter, DUE_STATES } from '#shared/contract/http/saved-view.ts';
import { CUSTOMER_LEVELS } from '#shared/domain/customer/customer-levels.ts';
import { STAGES } from '#shared/domain/flow/stage.ts';
import { PRIORITIES } from '#shared/domain/ticket/priority.ts';
import { LAYOUTS, readAddress, sameView, tidyFilter, writeAddress } from './filter-address.ts';

const some = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 });
const ids = fc.uniqueArray(fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/), { minLength: 1, maxLength: 5 });
const filter = fc.record(
	{
		v: fc.constant(1 as const),
		text: fc.stringMatching(/^[一-龥A-Za-z0-9&= ]{1,20}$/).filter((text) => text.trim() === text && text !== ''),
		mine: fc.constant(true as const),
		urgent: fc.constant(true as const),
		unassigned: fc.constant(true as const),
		due: fc.constantFrom(...DUE_STATES),
		priorities: some(PRIORITIES),
		levels: some(CUSTOMER_LEVELS),
		stages: some(STAGES),
		hubIds: ids,
		technicianIds: ids
	},
	{ requiredKeys: ['v'] }
);
const read = (search: string) => readAddress(new URLSearchParams(search));

it('reads back every filter that it writes', () => {
	fc.assert(
		fc.property(filter, fc.constantFrom(...LAYOUTS), (asked, layout) => {
			const view = Object.keys(asked).length > 1 ? '' : 'all';
			const again = read(writeAddress({ view, filter: asked, layout }));
			expect(again).toEqual({ view, filter: asked, layout: layout === 'board' ? undefined : layout });
		})
	);
});

it('makes nothing but filters that the API takes, whatever was typed', () => {
	const name = fc.constantFrom('q', 'mine', 'urgent', 'due', 'priority', 'level', 'stage', 'hub', 'technician');
	fc.assert(
		fc.property(fc.array(fc.tuple(name, fc.string())), (pairs) => {
			const found = read(new URLSearchParams(pairs).toString()).filter;
			expect(BoardFilter.safeParse({ ...found, text: undefined }).success).toBe(true);
		})
	);
});

it('says a view by its name and nothing of the plain board', () => {
	expect(writeAddress({ view: 'all', filter: { v: 1 }, layout: 'board' })).toBe('');
	expect(writeAddress({ view: 'vip', filter: { v: 1, levels: ['vip'] }, layout: 'map' })).toBe('?view=vip&as=map');
	expect(read('?view=01JVIEW').view).toBe('01JVIEW');
});

it('knows a built-in view put together by hand', () => {
	expect([sameView({ v: 1 }), sameView({ v: 1, levels: ['vip'] }), sameView({ v: 1, levels: ['gold'] })]).toEqual(['all', 'vip', '']);
	expect(tidyFilter({ v: 1, levels: [], text: '' })).toEqual({ v: 1 });
});
