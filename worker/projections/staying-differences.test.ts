import { expect, it } from 'vitest';
import type { Difference } from '#shared/contract/http/operations.ts';
import { keysOf, stayingDifferences } from './staying-differences.ts';

const field = (name: string) => ({ field: name, truth: 1, found: 2 });
const aDifference = (change: Partial<Difference> = {}): Difference => ({
	place: 'index',
	ticketId: 't-1',
	number: 'SH-1',
	kind: 'different',
	fields: [field('title')],
	owed: false,
	...change
});

it('stays what both comparisons found and nothing on its way will mend', () => {
	const [stays, mended, owed] = [aDifference(), aDifference({ ticketId: 't-2' }), aDifference({ ticketId: 't-3', owed: true })];
	expect(stayingDifferences([stays, mended, owed], [aDifference({ fields: [field('stage')] }), owed])).toEqual([stays]);
	expect(stayingDifferences([stays], [{ ...stays, owed: true }])).toEqual([]);
});

it('tells another ticket, another field or another kind from what was there, but not another value', () => {
	const known = keysOf([aDifference()]);
	expect(keysOf([aDifference({ fields: [{ field: 'title', truth: 'now', found: 'else' }] })])).toEqual(known);
	const others = [{ ticketId: 't-2' }, { place: 'board' as const }, { fields: [field('stage')] }, { kind: 'missing' as const, fields: [] }];
	for (const other of others) expect(known).not.toContain(keysOf([aDifference(other)])[0]);
	expect(keysOf([aDifference({ fields: [field('title'), field('stage')] })])).toHaveLength(2);
});
