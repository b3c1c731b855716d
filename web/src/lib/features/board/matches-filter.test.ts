import { expect, it } from 'vitest';
import type { BoardFilter } from '#shared/contract/http/saved-view.ts';
import { MINUTE } from '#shared/kernel/instant.ts';
import { BUILT_IN_VIEWS } from './board-views.ts';
import { fakeCard } from './fake-card.ts';
import { matchesFilter } from './matches-filter.ts';

const reader = { userId: 'me', now: 0 };
const matches = (card: Parameters<typeof fakeCard>[0], filter: Omit<BoardFilter, 'v'>) => matchesFilter(fakeCard(card), { v: 1, ...filter }, reader);

it('calls mine what I hold and what was dispatched to me', () => {
	expect(matches({ holder: { id: 'me', name: 'Me' } }, BUILT_IN_VIEWS.mine)).toBe(true);
	expect(matches({ technician: { id: 'me', name: 'Me' } }, BUILT_IN_VIEWS.mine)).toBe(true);
	expect(matches({ holder: { id: 'you', name: 'You' } }, BUILT_IN_VIEWS.mine)).toBe(false);
});

it('tells what will be late soon from what is late', () => {
	expect([matches({ dueAt: 5 * MINUTE }, BUILT_IN_VIEWS.near), matches({ dueAt: 5 * MINUTE }, BUILT_IN_VIEWS.late)]).toEqual([true, false]);
	expect([matches({ dueAt: -1 }, BUILT_IN_VIEWS.near), matches({ dueAt: -1 }, BUILT_IN_VIEWS.late)]).toEqual([false, true]);
	expect(matches({ dueAt: null }, BUILT_IN_VIEWS.late)).toBe(false);
});

it('takes top priority for urgent', () => {
	expect([
		matches({ priority: 'P0' }, BUILT_IN_VIEWS.urgent),
		matches({ urgent: true }, BUILT_IN_VIEWS.urgent),
		matches({}, BUILT_IN_VIEWS.urgent)
	]).toEqual([true, true, false]);
});

it('asks everything at once', () => {
	const card = { priority: 'P1', customerLevel: 'vip', technician: { id: 't1', name: '曹子轩' }, customerName: '王女士' } as const;
	const filter = { priorities: ['P0', 'P1'], levels: ['vip', 'gold'], technicianIds: ['t1'], hubIds: ['sh'], stages: ['new'], text: '王' } as const;
	const { priorities, levels, technicianIds, hubIds, stages, text } = filter;
	const all = { priorities: [...priorities], levels: [...levels], technicianIds: [...technicianIds], hubIds: [...hubIds], stages: [...stages], text };
	expect(matches(card, all)).toBe(true);
	for (const other of [{ priority: 'P2' }, { customerLevel: 'silver' }, { technician: null }, { hubId: 'hz' }, { stage: 'doing' }] as const)
		expect(matches({ ...card, ...other }, all)).toBe(false);
	expect(matches(card, { ...all, text: '李' })).toBe(false);
});

it('finds text in number, title, customer, store and technician, whatever its case', () => {
	const card = { number: 'SH-2611-000123', title: 'Leak', storeName: '静安寺店', technician: { id: 't', name: 'Cao' } };
	for (const text of ['sh-2611', 'LEAK', '静安', 'cao', 'wang']) expect(matches(card, { text })).toBe(true);
	expect(matches(card, { text: 'nobody' })).toBe(false);
});
