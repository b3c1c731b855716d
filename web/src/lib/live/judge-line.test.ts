import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ASK_AFTER_MS, GIVE_UP_AFTER_MS, judgeLine, type Line } from './judge-line.ts';

const NEVER = -Infinity;

/** Follows a line by an injected clock: answers come `answerMs` after each question until `diesAt`. Says what was done, and when. */
function follow({ answerMs, diesAt, until }: { answerMs: number; diesAt: number; until: number }): readonly (readonly [number, string])[] {
	let now = 0;
	let line: Line = { heardAt: 0, askedAt: NEVER };
	let answerAt = Infinity;
	const done: (readonly [number, string])[] = [];
	while (now <= until) {
		const judged = judgeLine(line, now);
		if (judged.is !== 'fine') done.push([now, judged.is]);
		if (judged.is === 'dead') break;
		if (judged.is === 'silent') {
			line = { ...line, askedAt: now };
			answerAt = now + answerMs < diesAt ? now + answerMs : Infinity;
			continue;
		}
		const next = now + judged.lookAgainInMs;
		if (answerAt <= next) {
			line = { ...line, heardAt: answerAt };
			now = answerAt;
			answerAt = Infinity;
		} else now = next;
	}
	return done;
}

describe('judgeLine', () => {
	it('leaves a line alone on which something is heard', () => {
		expect(judgeLine({ heardAt: 1_000, askedAt: NEVER }, 11_000)).toEqual({ is: 'fine', lookAgainInMs: ASK_AFTER_MS - 10_000 });
	});

	it('asks after a silence, and again and again as long as there is an answer', () => {
		expect(follow({ answerMs: 1_000, diesAt: Infinity, until: 80_000 })).toEqual([
			[25_000, 'silent'],
			[51_000, 'silent'],
			[77_000, 'silent']
		]);
	});

	it('gives up when no answer came in time', () => {
		expect(follow({ answerMs: 1_000, diesAt: 30_000, until: 200_000 })).toEqual([
			[25_000, 'silent'],
			[51_000, 'silent'],
			[51_000 + GIVE_UP_AFTER_MS, 'dead']
		]);
	});

	it('waits for the answer before it gives up', () => {
		expect(judgeLine({ heardAt: 0, askedAt: ASK_AFTER_MS }, ASK_AFTER_MS + 4_000)).toEqual({ is: 'fine', lookAgainInMs: 6_000 });
	});

	it('takes whatever is heard for an answer', () => {
		expect(judgeLine({ heardAt: 26_000, askedAt: 25_000 }, 36_000)).toEqual({ is: 'fine', lookAgainInMs: 15_000 });
	});

	it('asks once more when it slept over the answer itself', () => {
		expect(judgeLine({ heardAt: 0, askedAt: ASK_AFTER_MS }, ASK_AFTER_MS + 3_600_000)).toEqual({ is: 'silent' });
	});

	it('never gives up a line that answers in time, and every line that doesn’t', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 2 * GIVE_UP_AFTER_MS }), fc.integer({ min: 0, max: 300_000 }), (answerMs, diesAt) => {
				const ends = follow({ answerMs, diesAt, until: 600_000 }).at(-1);
				expect(ends?.[1]).toBe('dead');
				if (answerMs < GIVE_UP_AFTER_MS) {
					expect(ends?.[0]).toBeGreaterThan(diesAt - answerMs);
					expect(ends?.[0]).toBeLessThanOrEqual(diesAt + ASK_AFTER_MS + GIVE_UP_AFTER_MS);
				}
			})
		);
	});
});
