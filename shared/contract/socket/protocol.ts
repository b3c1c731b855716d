import * as z from 'zod/mini';

/** Raised when an old client could misread a new server; such a client reloads the page. */
export const PROTOCOL_VERSION = 1;

/** Client → server. `ack` says which `seq` has been shown, so that a slow client gets a snapshot instead of a queue. */
export const ClientMessage = z.object({ v: z.literal(1), type: z.literal('ack'), seq: z.int() });
export type ClientMessage = z.infer<typeof ClientMessage>;

const Viewer = z.object({ id: z.string(), name: z.string() });
export type Viewer = z.infer<typeof Viewer>;

/**
 * Server → client, the same five for every room (board, ticket, headquarters, tracker, inbox); `data` and `changes` are the room's own.
 * On connecting with `?since=seq` a client gets one `resume` with exactly what it missed, or a `snapshot` when that is smaller or
 * the rest is no longer known. `frame.seq` is the last change in it; a frame whose `after` is
 * greater than the client's `seq` is a gap: reconnect. Changes at or below the client's `seq` are repeats. `presence` names the viewers of some
 * tickets; the others' stay as they were.
 */
export const ServerMessage = z.discriminatedUnion('type', [
	z.object({
		v: z.literal(1),
		type: z.literal('snapshot'),
		seq: z.int(),
		data: z.unknown()
	}),
	z.object({
		v: z.literal(1),
		type: z.literal('resume'),
		seq: z.int(),
		changes: z.array(z.unknown())
	}),
	z.object({
		v: z.literal(1),
		type: z.literal('frame'),
		after: z.int(),
		seq: z.int(),
		changes: z.array(z.unknown())
	}),
	z.object({
		v: z.literal(1),
		type: z.literal('presence'),
		viewers: z.record(z.string(), z.array(Viewer))
	}),
	z.object({
		v: z.literal(1),
		type: z.literal('bye'),
		reason: z.enum(['revoked', 'rights', 'moved', 'protocol'])
	})
]);
export type ServerMessage = z.infer<typeof ServerMessage>;

/** Close codes of ours (4000–4999 are for applications, RFC 6455 §7.4.2); a client doesn't reconnect after these. */
/** The session, token or link that carried the socket was ended or has expired. */
export const CLOSE_REVOKED = 4401;
/** What the reader may see has changed, or this is no longer theirs: a client asks the room's `GET` whether it may come back. */
export const CLOSE_RIGHTS = 4403;
export const CLOSE_PROTOCOL = 4400;
/** The client fell behind; it reconnects and gets a snapshot. */
export const CLOSE_BEHIND = 4408;
