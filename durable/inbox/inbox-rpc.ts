import type { Revocable } from '#durable/runtime/revocation.ts';
import type { NoticeView } from '#shared/contract/http/operations.ts';

/** A notice as it is kept, which is as it is shown. */
export type StoredNotice = Readonly<NoticeView>;

export type InboxList = { readonly items: readonly StoredNotice[]; readonly unread: number };

/** Which room a socket is in, so that it can be closed from outside. */
export type Room = { readonly kind: 'ticket' | 'hub' | 'headquarters'; readonly name: string };

/**
 * One person's inbox: their notices, and the rooms that they have sockets in; `revoke` closes them here and there, and goes on trying where a
 * room doesn't answer.
 */
export type InboxRpc = Revocable & {
	/** Adds notices that aren't there yet and shows them at once. */
	notify(notices: readonly Omit<StoredNotice, 'readAt'>[]): Promise<void>;
	list(): Promise<InboxList>;
	/** Marks the given notices read; all of them when `keys` is left out. */
	markRead(input: { readonly keys: readonly string[] | undefined; readonly at: number }): Promise<InboxList>;
	/** Remembers that a session or token opens a socket in a room. */
	entered(input: { readonly credential: string; readonly room: Room }): Promise<void>;
};
