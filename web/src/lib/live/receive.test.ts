import { expect, it } from 'vitest';
import type { ServerMessage } from '#shared/contract/socket/protocol.ts';
import { receive } from './receive.ts';

const frame = (after: number, seq: number): Extract<ServerMessage, { type: 'frame' }> => ({
	v: 1,
	type: 'frame',
	after,
	seq,
	changes: [`to ${seq}`]
});

it('starts over with a snapshot, whatever it knew', () => {
	const snapshot = { v: 1, type: 'snapshot', seq: 7, data: { cards: [] } } as const;
	expect(receive(undefined, snapshot)).toEqual({ kind: 'reset', seq: 7, data: { cards: [] } });
	expect(receive(9, snapshot)).toEqual({ kind: 'reset', seq: 7, data: { cards: [] } });
});

it('takes the frame that follows what it knows', () => {
	expect(receive(4, frame(4, 6))).toEqual({ kind: 'changes', seq: 6, changes: ['to 6'] });
});

it('drops a frame that came twice', () => {
	expect(receive(6, frame(4, 6))).toEqual({ kind: 'duplicate' });
});

it('sees a gap when a frame starts later than what it knows', () => {
	expect(receive(4, frame(5, 6))).toEqual({ kind: 'gap' });
});

it('takes a frame that begins before what it knows: the room was silent to this audience since', () => {
	expect(receive(5, frame(4, 6))).toEqual({ kind: 'changes', seq: 6, changes: ['to 6'] });
});

it('takes what it missed, and nothing when it missed nothing', () => {
	expect(receive(4, { v: 1, type: 'resume', seq: 6, changes: ['5', '6'] })).toEqual({ kind: 'changes', seq: 6, changes: ['5', '6'] });
	expect(receive(6, { v: 1, type: 'resume', seq: 6, changes: [] })).toEqual({ kind: 'duplicate' });
});

it('can not use changes before a first snapshot', () => {
	expect(receive(undefined, frame(0, 1))).toEqual({ kind: 'gap' });
	expect(receive(undefined, { v: 1, type: 'resume', seq: 1, changes: ['1'] })).toEqual({ kind: 'gap' });
});

it('gives the same sequence for every split of the same changes into frames', () => {
	const splits = [[frame(0, 1), frame(1, 2), frame(2, 3)], [frame(0, 3)], [frame(0, 1), frame(0, 1), frame(1, 3), frame(2, 3)]];
	const ends = splits.map((frames) =>
		frames.reduce((seq, message) => {
			const received = receive(seq, message);
			return received.kind === 'changes' ? received.seq : seq;
		}, 0)
	);
	expect(ends).toEqual([3, 3, 3]);
});
