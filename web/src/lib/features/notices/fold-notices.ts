import type { NoticeList, NoticeView } from '#shared/contract/http/operations.ts';

type Notices = import('zod').infer<typeof NoticeList>;

/** The inbox after some notices came or were read elsewhere: newest first, each key once. */
export function foldNotices(list: Notices, changes: readonly NoticeView[]): Notices {
	const byKey = new Map(list.items.map((notice) => [notice.key, notice]));
	let unread = list.unread;
	for (const notice of changes) {
		const before = byKey.get(notice.key);
		const wasUnread = before !== undefined && before.readAt === null;
		unread += Number(notice.readAt === null) - Number(wasUnread);
		byKey.set(notice.key, notice);
	}
	return { items: [...byKey.values()].sort((a, b) => b.at - a.at), unread: Math.max(unread, 0) };
}
