import { expect, it } from 'vitest';
import { anItem } from '#shared/domain/ticket/testing/a-ticket.ts';
import { leadItem } from './lead-item.ts';

const due = (id: string, dueAt: number | null) => anItem({ id, dueAt });
const lead = (...items: ReturnType<typeof due>[]) => leadItem({ items })?.id;

it('is what is due first, the oldest of what is due together, and anything before what is never due', () => {
	expect([lead(due('a', 9), due('b', 3), due('c', 3)), lead(due('a', null), due('b', 3)), lead(due('a', null), due('b', null)), lead()]).toEqual([
		'b',
		'b',
		'a',
		undefined
	]);
});
