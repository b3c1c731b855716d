import { expect, it } from 'vitest';
import type { BoardSnapshot } from '#shared/contract/socket/board.ts';
import { fakeCard } from './fake-card.ts';
import { foldBoard } from './fold-board.ts';

const board = (cards: BoardSnapshot['cards']): BoardSnapshot => ({ hubId: 'sh', seq: 1, cards, counters: {} as BoardSnapshot['counters'] });

it('replaces a card by its newer one and adds those it did not have', () => {
	const folded = foldBoard(board([fakeCard({ ticketId: 'a', seq: 1 })]), [
		{ kind: 'card', card: fakeCard({ ticketId: 'a', seq: 2, stage: 'doing' }) },
		{ kind: 'card', card: fakeCard({ ticketId: 'b', seq: 1 }) }
	]);
	expect(folded.cards.map(({ ticketId, seq, stage }) => [ticketId, seq, stage])).toEqual([
		['a', 2, 'doing'],
		['b', 1, 'new']
	]);
});

it('skips a card older than the one it shows', () => {
	const shown = fakeCard({ ticketId: 'a', seq: 5, stage: 'doing' });
	expect(foldBoard(board([shown]), [{ kind: 'card', card: fakeCard({ ticketId: 'a', seq: 4 }) }]).cards).toEqual([shown]);
});

it('takes away what left, also when told twice', () => {
	const gone = { kind: 'gone', ticketId: 'a', stage: 'closed' } as const;
	expect(foldBoard(board([fakeCard({ ticketId: 'a' })]), [gone, gone]).cards).toEqual([]);
});
