import { expect, it } from 'vitest';
import type { TickerItem } from '#shared/domain/board/ticker-item.ts';
import { UntoldLines } from './untold-lines.ts';

const line = (seq: number): TickerItem => ({
	ticketId: 't-1',
	seq,
	at: seq,
	kind: 'created',
	number: 'SH-1',
	hubId: 'h',
	hubName: 'h',
	regionId: 'r'
});

it('tells lines again until the numbers that they came with are safe', () => {
	const untold = new UntoldLines();
	untold.add([line(1)], 10);
	untold.add([line(2), line(3)], 11);
	// The numbers on disk are usually older than those that were just told.
	untold.kept(9);
	expect(untold.items).toEqual([line(1), line(2), line(3)]);
	untold.kept(10);
	expect(untold.items).toEqual([line(2), line(3)]);
	untold.kept(11);
	expect(untold.items).toEqual([]);
});

it('keeps the latest hundred while headquarters doesn’t answer', () => {
	const untold = new UntoldLines();
	for (let seq = 1; seq <= 130; seq += 1) untold.add([line(seq)], seq);
	expect([untold.items.length, untold.items[0]]).toEqual([100, line(31)]);
});
