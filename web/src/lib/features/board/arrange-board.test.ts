import { expect, it } from 'vitest';
import { arrangeBoard } from './arrange-board.ts';
import { fakeCard } from './fake-card.ts';

it('sorts a column by what is due first, then by priority, then by age', () => {
	const cards = [
		fakeCard({ ticketId: 'old', createdAt: 1 }),
		fakeCard({ ticketId: 'due', dueAt: 5, createdAt: 9 }),
		fakeCard({ ticketId: 'top', priority: 'P0', createdAt: 9 }),
		fakeCard({ ticketId: 'young', createdAt: 2 })
	];
	const column = arrangeBoard(cards, 0).find(({ stage }) => stage === 'new');
	expect(column?.cards.map(({ ticketId }) => ticketId)).toEqual(['due', 'top', 'old', 'young']);
});

it('has a column for every open stage and counts what is late', () => {
	const columns = arrangeBoard([fakeCard({ stage: 'doing', dueAt: 5 }), fakeCard({ ticketId: 'b', stage: 'doing', dueAt: 50 })], 10);
	expect(columns.map(({ stage }) => stage)).toEqual(['new', 'dispatching', 'dispatched', 'enroute', 'doing', 'confirming', 'rating']);
	expect(columns.find(({ stage }) => stage === 'doing')).toMatchObject({ late: 1 });
});
