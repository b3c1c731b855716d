import type { Revocable } from '#durable/runtime/revocation.ts';
import type { NoticeKind } from '#shared/domain/notify/notices-of.ts';

export type StoredNotice = {
	readonly key: string;
	/** Of tickets, or `differs`: others have a hub's tickets otherwise than they are. */
	readonly kind: NoticeKind | 'differs';
	readonly at: number;
	/** Null when it is about a hub: `number` is its code then, and `title` its name. */
	readonly ticketId: string | null;
	readonly number: string;
	readonly title: string;
	readonly readAt: number | null;
};

export type InboxList = { readonly items: readonly StoredNotice[]; readonly unread: number };

/** Which room a socket is in, so that it can be closed from outside. */
export type Room = { readonly kind: 'ticket' | 'hub' | 'headquarters'; readonly name: string };

/** One person's inbox: their notices, and the rooms that they have sockets in; `revoke` closes them here and there. */
export type InboxRpc = Revocable & {
	/** Adds notices that aren't there yet and shows them at once. */
	notify(notices: readonly Omit<StoredNotice, 'readAt'>[]): Promise<void>;
	list(): Promise<InboxList>;
	/** Marks the given notices read; all of them when `keys` is left out. */
	markRead(input: { readonly keys: readonly string[] | undefined; readonly at: number }): Promise<InboxList>;
	/** Remembers that a session or token opens a socket in a room. */
	entered(input: { readonly credential: string; readonly room: Room }): Promise<void>;
};
