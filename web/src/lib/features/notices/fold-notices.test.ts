import { expect, it } from 'vitest';
import type { NoticeView } from '#shared/contract/http/operations.ts';
import { foldNotices } from './fold-notices.ts';

const notice = (key: string, over: Partial<NoticeView> = {}): NoticeView => ({
	key,
	kind: 'assigned',
	at: 1,
	ticketId: 't',
	number: 'WO-1',
	title: 'Leak',
	readAt: null,
	...over
});

it('puts a new notice on top and counts it', () => {
	const list = { items: [notice('a')], unread: 1 };
	expect(foldNotices(list, [notice('b', { at: 2 })])).toEqual({ items: [notice('b', { at: 2 }), notice('a')], unread: 2 });
});

it('counts down when a notice was read on another device, and not twice', () => {
	const list = { items: [notice('a')], unread: 1 };
	const read = notice('a', { readAt: 9 });
	expect(foldNotices(list, [read, read])).toEqual({ items: [read], unread: 0 });
});
