import { expect, it } from 'vitest';
import type { TickerItem, WallSnapshot } from '#shared/contract/socket/wall.ts';
import { foldWall } from './fold-wall.ts';

const item = (over: Partial<TickerItem> = {}): TickerItem => ({
	ticketId: 't1',
	seq: 1,
	at: 1_000,
	kind: 'created',
	number: 'WO-1',
	hubId: 'sh',
	hubName: '上海',
	regionId: 'east',
	...over
});
const empty: WallSnapshot = { seq: 0, hubs: [], ticker: [] };

it('puts the newest on top and shows nothing twice', () => {
	const first = item();
	const second = item({ ticketId: 't2', at: 2_000 });
	const wall = foldWall(empty, [
		{ kind: 'ticker', item: second },
		{ kind: 'ticker', item: first },
		{ kind: 'ticker', item: first }
	]);
	expect(wall.ticker).toEqual([second, first]);
});

it('keeps two pieces of news of one change apart', () => {
	const wall = foldWall(empty, [
		{ kind: 'ticker', item: item({ kind: 'overdue' }) },
		{ kind: 'ticker', item: item({ kind: 'escalated' }) }
	]);
	expect(wall.ticker).toHaveLength(2);
});

it('keeps a list that fits a screen', () => {
	const changes = Array.from({ length: 100 }, (_, index) => ({ kind: 'ticker' as const, item: item({ ticketId: `t${index}`, at: index }) }));
	const wall = foldWall(empty, changes);
	expect(wall.ticker).toHaveLength(60);
	expect(wall.ticker[0]?.at).toBe(99);
});
