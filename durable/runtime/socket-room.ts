import type { Connection } from 'partyserver';
import { CLOSE_BEHIND, CLOSE_PROTOCOL, CLOSE_REVOKED, ClientMessage, type ServerMessage } from '#shared/contract/socket/protocol.ts';

/** Kept in the socket's attachment, so that it survives hibernation. */
export type Seat = {
	/** Seats that may see the same things share one audience and get the same bytes. */
	readonly audience: string;
	readonly viewer: { readonly id: string; readonly name: string } | null;
	/** What revokes this socket: a session's or a link's id. */
	readonly revokedBy: string;
	readonly acked: number;
};

/** Frames a client may leave unacknowledged before it is sent away to come back for a snapshot. */
const MAX_UNACKED = 500;

/**
 * The protocol of `shared/contract/socket/protocol.ts` for one object's sockets. A frame is stringified once per audience, not once per
 * socket; an audience that a change doesn't concern gets nothing, and `after` still lets a client notice a real gap.
 */
export class SocketRoom<Change> {
	#connections: () => Iterable<Connection<Seat>>;
	/** The `seq` of the last frames sent to each audience, oldest first; as many as may be unacknowledged. */
	#sent = new Map<string, number[]>();
	#seqAtWake: number;

	constructor({ connections, seqAtWake }: { connections: () => Iterable<Connection<Seat>>; seqAtWake: number }) {
		this.#connections = connections;
		this.#seqAtWake = seqAtWake;
	}

	/** Seats a new socket and tells it everything it doesn't know: what it missed since `since`, or a snapshot. */
	open(connection: Connection<Seat>, { seat, since, seq, missed, snapshot }: OpenRoom<Change>): void {
		connection.setState({ ...seat, acked: seq });
		const changes = since === null || since > seq ? undefined : missed(since);
		send(
			connection,
			changes === undefined ? { v: 1, type: 'snapshot', seq, data: snapshot() } : { v: 1, type: 'resume', seq, changes: [...changes] }
		);
	}

	/** Sends the changes up to `seq` to everyone; `visible` cuts them to an audience, undefined when none of them concerns it. */
	publish({ seq, visible }: { seq: number; visible: (audience: string) => readonly Change[] | undefined }): void {
		const frames = new Map<string, Frame | undefined>();
		for (const connection of this.#connections()) {
			const seat = connection.state;
			if (seat === null) continue;
			if (!frames.has(seat.audience)) frames.set(seat.audience, this.#frame(seat.audience, seq, visible(seat.audience)));
			const frame = frames.get(seat.audience);
			if (frame === undefined) continue;
			if (seat.acked < frame.mustHaveAcked) connection.close(CLOSE_BEHIND, 'behind');
			else connection.send(frame.message);
		}
	}

	presence(
		viewers: Readonly<Record<string, readonly { readonly id: string; readonly name: string }[]>>,
		audiences: (audience: string) => boolean
	): void {
		const message = JSON.stringify({ v: 1, type: 'presence', viewers });
		for (const connection of this.#connections()) if (connection.state !== null && audiences(connection.state.audience)) connection.send(message);
	}

	/** Handles what a client said; anything that isn't the protocol closes its socket. */
	receive(connection: Connection<Seat>, raw: string | ArrayBuffer | ArrayBufferView): void {
		const message = parse(raw);
		if (message === undefined || connection.state === null) {
			connection.close(CLOSE_PROTOCOL, 'protocol');
			return;
		}
		if (message.type === 'ack') connection.setState({ ...connection.state, acked: message.seq });
	}

	/** Sends everybody away to come back for a snapshot: what they hold can't be mended by changes. */
	move(): void {
		for (const connection of this.#connections()) {
			send(connection, { v: 1, type: 'bye', reason: 'moved' });
			connection.close(CLOSE_BEHIND, 'moved');
		}
	}

	/** Closes every socket that the session or link carried. */
	revoke(revokedBy: string): void {
		for (const connection of this.#connections()) {
			if (connection.state?.revokedBy !== revokedBy) continue;
			send(connection, { v: 1, type: 'bye', reason: 'revoked' });
			connection.close(CLOSE_REVOKED, 'revoked');
		}
	}

	#frame(audience: string, seq: number, changes: readonly Change[] | undefined): Frame | undefined {
		if (changes === undefined || changes.length === 0) return undefined;
		const sent = this.#sent.get(audience) ?? [];
		const after = sent.at(-1) ?? this.#seqAtWake;
		const mustHaveAcked = sent.length < MAX_UNACKED ? 0 : (sent[0] ?? 0);
		this.#sent.set(audience, [...sent, seq].slice(-MAX_UNACKED));
		return { message: JSON.stringify({ v: 1, type: 'frame', after, seq, changes }), mustHaveAcked };
	}
}

/** What an audience is sent, and how far a client must have come to be sent it. */
type Frame = { readonly message: string; readonly mustHaveAcked: number };

type OpenRoom<Change> = {
	readonly seat: Omit<Seat, 'acked'>;
	readonly since: number | null;
	readonly seq: number;
	/** Every change after `since` that this seat may see, in order; undefined when the room no longer knows. */
	readonly missed: (since: number) => readonly Change[] | undefined;
	readonly snapshot: () => unknown;
};

function send(connection: Connection<Seat>, message: ServerMessage): void {
	connection.send(JSON.stringify(message));
}

function parse(raw: string | ArrayBuffer | ArrayBufferView): ClientMessage | undefined {
	if (typeof raw !== 'string' || raw.length > 1_000) return undefined;
	try {
		return ClientMessage.safeParse(JSON.parse(raw)).data;
	} catch {
		return undefined;
	}
}
