import { request } from '#lib/api-client.ts';
import { LiveRoom } from '#lib/live/live-room.svelte.ts';
import { m } from '#lib/paraglide/messages.js';
import { toasts } from '#lib/ui/toasts.svelte.ts';
import type { NoticeView } from '#shared/contract/http/operations.ts';
import { foldNotices } from './fold-notices.ts';
import { noticeHref, noticeWords } from './notice-words.ts';

export type Notices = Parameters<typeof foldNotices>[0];

/** The signed-in person's inbox, live. What is late comes up at once, wherever in the product they are (F3). */
export class NoticeInbox {
	readonly #room = new LiveRoom<Notices, NoticeView>({
		path: '/api/v1/notices',
		seqOf: () => undefined,
		fold: foldNotices,
		onchanges: (changes) => changes.forEach(announce)
	});

	get items(): readonly NoticeView[] | undefined {
		return this.#room.data?.items;
	}

	get unread(): number {
		return this.#room.data?.unread ?? 0;
	}

	start(): () => void {
		return this.#room.start();
	}

	/** These, or all of them. */
	async read(keys?: readonly string[]): Promise<void> {
		const result = await request<Notices>({ path: '/api/v1/notices/read', method: 'POST', body: keys ? { keys } : {}, repeatable: true });
		if (result.ok) this.#room.data = result.value;
		else toasts.show({ tone: 'error', text: result.problem.detail });
	}
}

function announce(notice: NoticeView): void {
	if (notice.readAt !== null) return;
	const late = notice.kind === 'overdue' || notice.kind === 'escalated';
	toasts.show({
		tone: late ? 'alarm' : 'info',
		text: `${noticeWords[notice.kind]()}　${notice.number}`,
		detail: notice.title,
		action: { label: notice.ticketId === null ? m.shell_open_comparison() : m.shell_open_ticket(), href: noticeHref(notice) }
	});
}
