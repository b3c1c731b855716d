import { expect, it } from 'vitest';
import { type Closing, NOTHING_OWED, withMissed, withoutClosed } from './owed-closings.ts';

const closing = (name: string, at = 1): Closing => ({ revocation: { person: 'u-1' }, room: { kind: 'ticket', name }, at });

it('owes a room once, however often it didn’t answer, and asks soon when another comes', () => {
	const once = withMissed(NOTHING_OWED, [closing('t-1'), closing('t-1')]);
	expect(once).toEqual({ v: 1, attempts: 0, closings: [closing('t-1')] });
	const tried = withoutClosed(once, []);
	expect(tried).toEqual({ ...once, attempts: 1 });
	expect(withMissed(tried, [closing('t-2')])).toEqual({ v: 1, attempts: 0, closings: [closing('t-1'), closing('t-2')] });
});

it('owes only what still didn’t answer, and nothing once all have', () => {
	const owed = withMissed(NOTHING_OWED, [closing('t-1'), closing('t-2')]);
	expect(withoutClosed(owed, [closing('t-1')])).toEqual({ v: 1, attempts: 1, closings: [closing('t-2')] });
	expect(withoutClosed(owed, owed.closings)).toEqual(NOTHING_OWED);
});

it('still owes a room that heard of one end and not of the next', () => {
	const owed = withMissed(withMissed(NOTHING_OWED, [closing('t-1', 1)]), [closing('t-1', 2)]);
	expect(withoutClosed(owed, [closing('t-1', 1)]).closings).toEqual([closing('t-1', 2)]);
});
