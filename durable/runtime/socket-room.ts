import type { Connection } from 'partyserver';
import { CLOSE_BEHIND, CLOSE_PROTOCOL, CLOSE_REVOKED, CLOSE_RIGHTS, ClientMessage, type ServerMessage } from '#shared/contract/socket/protocol.ts';
import type { Revocation } from './revocation.ts';
import type { Visitor } from './visitor.ts';

/** Kept in the socket's attachment, so that it survives hibernation. */
export type Seat = Readonly<Visitor> & { readonly acked: number };

/** Why somebody is sent away, and the code their socket closes with. */
const FAREWELLS = { revoked: CLOSE_REVOKED, rights: CLOSE_RIGHTS, moved: CLOSE_BEHIND } as const;

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
	#now: () => number;

	constructor({ connections, seqAtWake, now }: { connections: () => Iterable<Connection<Seat>>; seqAtWake: number; now: () => number }) {
		this.#connections = connections;
		this.#seqAtWake = seqAtWake;
		this.#now = now;
	}

	/** Seats a new socket and tells it everything it doesn't know: what it missed since `since`, or a snapshot. */
	open(connection: Connection<Seat>, { seat, since, seq, missed, snapshot }: OpenRoom<Change>): void {
		connection.setState({ ...seat, acked: seq });
		if (seat.expiresAt <= this.#now()) {
			sendAway(connection, 'revoked');
			return;
		}
		const changes = since === null || since > seq ? undefined : missed(since);
		send(
			connection,
			changes === undefined ? { v: 1, type: 'snapshot', seq, data: snapshot() } : { v: 1, type: 'resume', seq, changes: [...changes] }
		);
	}

	/** Sends the changes up to `seq` to everyone; `visible` cuts them to an audience, undefined when none of them concerns it. */
	publish({ seq, visible }: { seq: number; visible: (audience: string) => readonly Change[] | undefined }): void {
		const frames = new Map<string, Frame | undefined>();
		for (const { connection, seat } of this.#living()) {
			if (!frames.has(seat.audience)) frames.set(seat.audience, this.#frame(seat.audience, seq, visible(seat.audience)));
			const frame = frames.get(seat.audience);
			if (frame === undefined) continue;
			if (seat.acked < frame.mustHaveAcked) connection.close(CLOSE_BEHIND, 'behind');
			else connection.send(frame.message);
		}
	}

	/** Shows everybody the whole anew, when what changed can't be told as a change. */
	show({ seq, snapshot }: { seq: number; snapshot: unknown }): void {
		const message = JSON.stringify({ v: 1, type: 'snapshot', seq, data: snapshot });
		for (const { connection } of this.#living()) connection.send(message);
	}

	presence(
		viewers: Readonly<Record<string, readonly { readonly id: string; readonly name: string }[]>>,
		audiences: (audience: string) => boolean
	): void {
		const message = JSON.stringify({ v: 1, type: 'presence', viewers });
		for (const { connection, seat } of this.#living()) if (audiences(seat.audience)) connection.send(message);
	}

	/** What a client that has just come doesn't know yet; nothing when nobody is there. */
	presenceFor(connection: Connection<Seat>, viewers: Readonly<Record<string, readonly { readonly id: string; readonly name: string }[]>>): void {
		const shown = Object.fromEntries(Object.entries(viewers).map(([of, list]) => [of, [...list]]));
		if (Object.keys(shown).length > 0) send(connection, { v: 1, type: 'presence', viewers: shown });
	}

	/** Handles what a client said; anything that isn't the protocol closes its socket. */
	receive(connection: Connection<Seat>, raw: string | ArrayBuffer | ArrayBufferView): void {
		const message = parse(raw);
		if (message === undefined || connection.state === null) {
			connection.close(CLOSE_PROTOCOL, 'protocol');
			return;
		}
		connection.setState({ ...connection.state, acked: message.seq });
	}

	/** Sends everybody, or one audience, away to come back for a snapshot: what they hold can't be mended by changes. */
	move(audience?: string): void {
		this.#dismiss('moved', (seat) => audience === undefined || seat.audience === audience);
	}

	/** Closes every socket that the session, token or link carried, or that the person has here. */
	revoke(revocation: Revocation): void {
		if ('credential' in revocation) this.#dismiss('revoked', ({ revokedBy }) => revokedBy === revocation.credential);
		else this.#dismiss('rights', ({ viewer }) => viewer?.id === revocation.person);
	}

	/** Closes the sockets of those who might see this only as their own, and to whom it belongs no longer. */
	keepOwners(owners: readonly string[]): void {
		this.#dismiss('rights', ({ ownOnly, viewer }) => ownOnly && (viewer === null || !owners.includes(viewer.id)));
	}

	/** Closes the sockets whose session, token or link has run out; to be called whenever the object is awake anyway. */
	expire(): void {
		for (const _ of this.#living());
	}

	/**
	 * Who may be told something. Those whose time is over are sent away on the way, so that nobody is told a thing after it; a timer for each
	 * would keep the object from sleeping.
	 */
	*#living(): Generator<{ readonly connection: Connection<Seat>; readonly seat: Seat }> {
		const now = this.#now();
		for (const connection of this.#connections()) {
			// Read once: it is parsed each time.
			const seat = connection.state;
			if (seat === null) continue;
			if (seat.expiresAt <= now) sendAway(connection, 'revoked');
			else yield { connection, seat };
		}
	}

	#dismiss(reason: keyof typeof FAREWELLS, whom: (seat: Seat) => boolean): void {
		for (const { connection, seat } of this.#living()) if (whom(seat)) sendAway(connection, reason);
	}

	/**
	 * What everybody of an audience has seen for certain when the object wakes. The last frame that it was sent is forgotten, and the object's
	 * own `seq` may be of changes that didn't concern it: a client would take those for a gap. What was sent before the sleep has arrived: a
	 * socket that outlived the sleep lost nothing.
	 */
	#seenBeforeWake(audience: string): number {
		let seen = this.#seqAtWake;
		for (const { seat } of this.#living()) if (seat.audience === audience) seen = Math.min(seen, seat.acked);
		return seen;
	}

	#frame(audience: string, seq: number, changes: readonly Change[] | undefined): Frame | undefined {
		if (changes === undefined || changes.length === 0) return undefined;
		const sent = this.#sent.get(audience) ?? [];
		const after = sent.at(-1) ?? this.#seenBeforeWake(audience);
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

function sendAway(connection: Connection<Seat>, reason: keyof typeof FAREWELLS): void {
	send(connection, { v: 1, type: 'bye', reason });
	connection.close(FAREWELLS[reason], reason);
}

function parse(raw: string | ArrayBuffer | ArrayBufferView): ClientMessage | undefined {
	if (typeof raw !== 'string' || raw.length > 1_000) return undefined;
	try {
		return ClientMessage.safeParse(JSON.parse(raw)).data;
	} catch {
		return undefined;
	}
}
