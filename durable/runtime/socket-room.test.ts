import fc from 'fast-check';
import type { Connection } from 'partyserver';
import { describe, expect, it } from 'vitest';
import { CLOSE_BEHIND, CLOSE_PROTOCOL, CLOSE_REVOKED, CLOSE_RIGHTS, ServerMessage } from '#shared/contract/socket/protocol.ts';
import { type Seat, SocketRoom } from './socket-room.ts';

type Heard = Record<string, unknown>;

/** A client's end of a socket: what it heard, and whether it was sent away. */
class FakeConnection {
	state: Seat | null = null;
	readonly raw: string[] = [];
	closed: { code: number; reason: string } | undefined;

	setState(state: Seat): Seat {
		this.state = state;
		return state;
	}

	send(message: string): void {
		if (this.closed) throw new Error('the socket is closed');
		ServerMessage.parse(JSON.parse(message));
		this.raw.push(message);
	}

	close(code: number, reason: string): void {
		this.closed = { code, reason };
	}

	get heard(): Heard[] {
		return this.raw.map((message) => JSON.parse(message));
	}

	/** What the room takes it for; it uses nothing else of a connection. */
	get connection(): Connection<Seat> {
		return this as unknown as Connection<Seat>;
	}
}

type Change = { readonly of: string; readonly n: number };
type Entering = {
	audience?: string;
	since?: number | null;
	seq?: number;
	missed?: readonly Change[] | undefined;
	revokedBy?: string;
	person?: string | null;
	expiresAt?: number;
	ownOnly?: boolean;
};

const LATER = 1_000_000;

function setUp(seqAtWake = 0) {
	const seats: FakeConnection[] = [];
	const clock = { now: 0 };
	const wake = (at: number) =>
		new SocketRoom<Change>({
			connections: () => seats.filter(({ closed }) => closed === undefined).map(({ connection }) => connection),
			seqAtWake: at,
			now: () => clock.now
		});
	const room = wake(seqAtWake);
	const enter = ({
		audience = 'all',
		since = null,
		seq = 0,
		missed,
		revokedBy = 's-1',
		person = null,
		expiresAt = LATER,
		ownOnly = false
	}: Entering = {}) => {
		const seat = new FakeConnection();
		seats.push(seat);
		room.open(seat.connection, {
			seat: { audience, viewer: person === null ? null : { id: person, name: person }, revokedBy, expiresAt, ownOnly },
			since,
			seq,
			missed: () => missed,
			snapshot: () => ({ everything: seq })
		});
		return seat;
	};
	/** A change that concerns the audience it names, and `all`. */
	const publish = (seq: number, of = 'all') =>
		room.publish({ seq, visible: (audience) => (audience === 'all' || audience === of ? [{ of, n: seq }] : undefined) });
	return { room, wake, clock, seats, enter, publish };
}

const frame = (after: number, seq: number, of = 'all') => ({ v: 1, type: 'frame', after, seq, changes: [{ of, n: seq }] });

describe('entering a room', () => {
	it('gives a newcomer a snapshot', () => {
		expect(setUp().enter({ seq: 7 }).heard).toEqual([{ v: 1, type: 'snapshot', seq: 7, data: { everything: 7 } }]);
	});

	it('gives who comes back exactly what they missed', () => {
		const missed = [{ of: 'all', n: 6 }];
		expect(setUp().enter({ since: 5, seq: 7, missed }).heard).toEqual([{ v: 1, type: 'resume', seq: 7, changes: missed }]);
		expect(setUp().enter({ since: 7, seq: 7, missed: [] }).heard).toEqual([{ v: 1, type: 'resume', seq: 7, changes: [] }]);
	});

	it.each([
		['comes back after what the room remembers', { since: 2, seq: 7, missed: undefined }],
		['knows more than the room, which has begun anew', { since: 9, seq: 7, missed: [] }]
	])('gives a snapshot to who %s', (_, entering) => {
		expect(setUp().enter(entering).heard[0]).toMatchObject({ type: 'snapshot', seq: 7 });
	});

	it('seats a socket with all that it must remember through hibernation', () => {
		expect(setUp().enter({ audience: 'own:u-1', seq: 7, revokedBy: 's-9' }).state).toEqual({
			audience: 'own:u-1',
			viewer: null,
			revokedBy: 's-9',
			expiresAt: LATER,
			ownOnly: false,
			acked: 7
		});
	});
});

describe('publishing', () => {
	it('sends each audience what concerns it, and the others nothing', () => {
		const { enter, publish } = setUp();
		const [all, mine, theirs] = ['all', 'own:me', 'own:them'].map((audience) => enter({ audience }));
		publish(1, 'own:me');
		expect([all, mine, theirs].map((seat) => seat?.heard.slice(1))).toEqual([[frame(0, 1, 'own:me')], [frame(0, 1, 'own:me')], []]);
	});

	it('writes a frame once per audience, however many listen', () => {
		const { room, enter } = setUp();
		for (let i = 0; i < 3; i += 1) enter();
		enter({ audience: 'own:me' });
		const asked: string[] = [];
		room.publish({ seq: 1, visible: (audience) => void asked.push(audience) });
		expect(asked).toEqual(['all', 'own:me']);
	});

	it('names in each frame the one before it of the same audience', () => {
		const { enter, publish } = setUp(4);
		const all = enter({ seq: 4 });
		const mine = enter({ audience: 'own:me', seq: 4 });
		publish(5);
		publish(6, 'own:me');
		publish(7);
		publish(8, 'own:me');
		expect(all.heard.slice(1).map(({ after, seq }) => [after, seq])).toEqual([
			[4, 5],
			[5, 6],
			[6, 7],
			[7, 8]
		]);
		expect(mine.heard.slice(1).map(({ after, seq }) => [after, seq])).toEqual([
			[4, 6],
			[6, 8]
		]);
	});

	it('passes over a socket that has no seat', () => {
		const { seats, enter, publish } = setUp();
		const seated = enter();
		seats.push(new FakeConnection());
		publish(1);
		expect([seated.heard.length, seats[1]?.heard]).toEqual([2, []]);
	});

	it('lets everybody follow without a gap, whoever enters and leaves when', () => {
		const aStep = fc.oneof(
			{ weight: 3, arbitrary: fc.record({ do: fc.constant('publish' as const), of: fc.constantFrom('all', 'own:a', 'own:b') }) },
			fc.record({ do: fc.constant('enter' as const), of: fc.constantFrom('all', 'own:a', 'own:b') }),
			fc.record({ do: fc.constant('leave' as const), of: fc.constant('') })
		);
		fc.assert(
			fc.property(fc.nat(50), fc.array(aStep, { maxLength: 60 }), (seqAtWake, steps) => {
				const { seats, enter, publish } = setUp(seqAtWake);
				let seq = seqAtWake;
				const published: Change[] = [];
				for (const step of steps) {
					if (step.do === 'enter') enter({ audience: step.of, seq });
					if (step.do === 'leave') seats[0]?.close(1_000, 'bye') ?? seats.shift();
					if (step.do !== 'publish') continue;
					seq += 1;
					published.push({ of: step.of, n: seq });
					publish(seq, step.of);
				}
				for (const seat of seats.filter(({ closed }) => closed === undefined)) {
					const [snapshot, ...frames] = seat.heard as [Heard, ...Heard[]];
					let known = Number(snapshot.seq);
					const audience = seat.state?.audience ?? '';
					const theirs = published.filter(({ of, n }) => n > known && (audience === 'all' || of === audience));
					for (const { after, seq: upTo } of frames) {
						expect(Number(after)).toBeLessThanOrEqual(known);
						known = Number(upTo);
					}
					expect(frames.flatMap(({ changes }) => changes)).toEqual(theirs);
				}
			}),
			{ numRuns: 300 }
		);
	});
});

describe('falling behind', () => {
	const LIMIT = 500;
	const acknowledge = (room: SocketRoom<Change>, seat: FakeConnection, seq: number) =>
		room.receive(seat.connection, JSON.stringify({ v: 1, type: 'ack', seq }));

	it('sends away who leaves too many frames unacknowledged, and nobody else', () => {
		const { room, enter, publish } = setUp();
		const slow = enter();
		const quick = enter();
		for (let seq = 1; seq <= LIMIT; seq += 1) {
			publish(seq);
			acknowledge(room, quick, seq);
		}
		expect(slow.closed).toBeUndefined();
		publish(LIMIT + 1);
		expect([slow.closed, quick.closed]).toEqual([{ code: CLOSE_BEHIND, reason: 'behind' }, undefined]);
	});

	it('doesn’t count what wasn’t sent: changes that don’t concern an audience leave it where it is', () => {
		const { enter, publish } = setUp();
		const mine = enter({ audience: 'own:me' });
		for (let seq = 1; seq <= 3 * LIMIT; seq += 1) publish(seq, 'own:them');
		publish(3 * LIMIT + 1, 'own:me');
		publish(3 * LIMIT + 2, 'own:me');
		expect([mine.closed, mine.heard.length]).toEqual([undefined, 3]);
	});

	it('counts frames, not the changes in them', () => {
		const { enter, publish } = setUp();
		const seat = enter();
		publish(2 * LIMIT);
		publish(4 * LIMIT);
		expect([seat.closed, seat.heard.length]).toEqual([undefined, 3]);
	});

	it('forgives who entered late what was sent before', () => {
		const { room, enter, publish } = setUp();
		const early = enter();
		for (let seq = 1; seq <= 2 * LIMIT; seq += 1) {
			publish(seq);
			acknowledge(room, early, seq);
		}
		const late = enter({ seq: 2 * LIMIT });
		publish(2 * LIMIT + 1);
		expect([late.closed, late.heard.length]).toEqual([undefined, 2]);
	});
});

describe('listening', () => {
	it('remembers what a client has shown', () => {
		const { room, enter } = setUp();
		const seat = enter({ audience: 'own:me' });
		room.receive(seat.connection, '{"v":1,"type":"ack","seq":3}');
		expect(seat.state).toEqual({ audience: 'own:me', viewer: null, revokedBy: 's-1', expiresAt: LATER, ownOnly: false, acked: 3 });
	});

	it.each<[string, string | ArrayBuffer]>([
		['no JSON', 'hello'],
		['no message of ours', '{"v":1,"type":"shout"}'],
		['another version', '{"v":2,"type":"ack","seq":1}'],
		['half a seq', '{"v":1,"type":"ack","seq":0.5}'],
		['a novel', JSON.stringify({ v: 1, type: 'ack', seq: 1, novel: 'x'.repeat(1_000) })],
		['bytes', new ArrayBuffer(2)]
	])('sends away who says %s', (_, raw) => {
		const { room, enter } = setUp();
		const seat = enter();
		room.receive(seat.connection, raw);
		expect([seat.closed, seat.state?.acked]).toEqual([{ code: CLOSE_PROTOCOL, reason: 'protocol' }, 0]);
	});

	it('sends away who speaks without a seat', () => {
		const { room } = setUp();
		const stranger = new FakeConnection();
		room.receive(stranger.connection, '{"v":1,"type":"ack","seq":1}');
		expect(stranger.closed?.code).toBe(CLOSE_PROTOCOL);
	});
});

describe('presence and revoking', () => {
	it('shows who looks only to audiences that may know', () => {
		const { room, enter } = setUp();
		const staff = enter({ audience: 'staff' });
		const customer = enter({ audience: 'tracker' });
		const viewers = { 't-1': [{ id: 'u-1', name: '林晓' }] };
		room.presence(viewers, (audience) => audience === 'staff');
		expect([staff.heard.slice(1), customer.heard.slice(1)]).toEqual([[{ v: 1, type: 'presence', viewers }], []]);
	});

	it('closes every socket that the session or link carried, and no other', () => {
		const { room, enter } = setUp();
		const [first, second, other] = [enter({ revokedBy: 's-1' }), enter({ revokedBy: 's-1', audience: 'own:me' }), enter({ revokedBy: 's-2' })];
		room.revoke({ credential: 's-1' });
		const bye = [{ v: 1, type: 'bye', reason: 'revoked' }];
		expect([first, second, other].map(({ heard, closed }) => [heard.slice(1), closed?.code])).toEqual([
			[bye, CLOSE_REVOKED],
			[bye, CLOSE_REVOKED],
			[[], undefined]
		]);
	});

	it('sends a person whose rights changed to ask again, whatever carried them', () => {
		const { room, enter } = setUp();
		const [bySession, byToken, other] = [enter({ person: 'u-1' }), enter({ person: 'u-1', revokedBy: 't-1' }), enter({ person: 'u-2' })];
		room.revoke({ person: 'u-1' });
		expect([bySession, byToken, other].map(({ closed }) => closed?.code)).toEqual([CLOSE_RIGHTS, CLOSE_RIGHTS, undefined]);
	});

	it('closes for those who may see only what is their own when it goes to another', () => {
		const { room, enter } = setUp();
		const [lost, keeps, desk, stranger] = [
			enter({ person: 'u-1', ownOnly: true }),
			enter({ person: 'u-2', ownOnly: true }),
			enter({ person: 'u-3' }),
			enter()
		];
		room.keepOwners(['u-2']);
		expect([lost, keeps, desk, stranger].map(({ closed }) => closed?.code)).toEqual([CLOSE_RIGHTS, undefined, undefined, undefined]);
	});
});

describe('a right that runs out', () => {
	const bye = { v: 1, type: 'bye', reason: 'revoked' };

	it('tells nobody a thing after their time, and closes their socket instead', () => {
		const { clock, enter, publish } = setUp();
		const [over, going] = [enter({ expiresAt: 10 }), enter()];
		clock.now = 9;
		publish(1);
		clock.now = 10;
		publish(2);
		expect(over.heard.slice(1)).toEqual([frame(0, 1), bye]);
		expect([over.closed?.code, going.closed, going.heard.length]).toEqual([CLOSE_REVOKED, undefined, 3]);
	});

	it('closes before presence and before a snapshot are sent, and whenever the object is awake', () => {
		for (const send of ['presence', 'show', 'expire'] as const) {
			const { room, clock, enter } = setUp();
			const seat = enter({ expiresAt: 10 });
			clock.now = 11;
			if (send === 'presence') room.presence({}, () => true);
			else if (send === 'show') room.show({ seq: 1, snapshot: {} });
			else room.expire();
			expect([seat.heard.slice(1), seat.closed?.code]).toEqual([[bye], CLOSE_REVOKED]);
		}
	});

	it('lets nobody in who comes too late', () => {
		const { clock, enter } = setUp();
		clock.now = 10;
		const seat = enter({ expiresAt: 10 });
		expect([seat.heard, seat.closed?.code]).toEqual([[bye], CLOSE_REVOKED]);
	});
});

describe('waking up', () => {
	it('tells those who slept along no gap, though the room went on without them', () => {
		const { wake, enter } = setUp();
		const mine = enter({ audience: 'own:me', seq: 4 });
		const room = wake(9);
		room.publish({ seq: 10, visible: (audience) => (audience === 'own:me' ? [{ of: 'own:me', n: 10 }] : undefined) });
		expect(mine.heard.slice(1)).toEqual([frame(4, 10, 'own:me')]);
	});
});
