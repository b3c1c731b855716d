import { expect, it } from 'vitest';
import { MINUTE } from '#shared/kernel/instant.ts';
import { BUILT_IN_VIEWS } from './board-views.ts';
import { fakeCard } from './fake-card.ts';
import { MatchCounter } from './match-counter.ts';

const filters = Object.values(BUILT_IN_VIEWS);
const reader = { userId: 'me', now: 0 };

it('counts every view', () => {
	const cards = [
		fakeCard({ customerLevel: 'vip', urgent: true }),
		fakeCard({ dueAt: 5 * MINUTE, technician: { id: 'me', name: 'Me' } }),
		fakeCard({ priority: 'P0', dueAt: -1 })
	];
	expect(new MatchCounter().count(cards, filters, reader)).toEqual([3, 1, 1, 1, 2, 1, 2]);
});

it('counts anew what changed, and everything when time goes on or the filters are others', () => {
	const counter = new MatchCounter();
	const card = fakeCard({ dueAt: 5 * MINUTE });
	const late = (now: number, cards = [card]) => counter.count(cards, [BUILT_IN_VIEWS.late], { userId: 'me', now })[0];
	expect([late(0), late(6 * MINUTE), late(6 * MINUTE, [card, { ...card }]), late(6 * MINUTE, [])]).toEqual([0, 1, 2, 0]);
	expect(counter.count([card], [BUILT_IN_VIEWS.near], { userId: 'me', now: 0 })).toEqual([1]);
});
