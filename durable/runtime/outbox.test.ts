import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Outbox } from './outbox.ts';
import { FRESH_TARGET, MAX_ATTEMPTS, type OutboxState } from './outbox-state.ts';
import { Undeliverable } from './undeliverable.ts';

type Receiver = (told: { after: number; upTo: number; attempt: number }) => Promise<void> | void;

/** An outbox over a journal of `head` entries, with receivers that do as they are told and remember what they heard. */
function setUp(receivers: Record<string, Receiver>, initial: OutboxState = {}) {
	const journal = { head: 0, now: 1_000_000 };
	const heard: Record<string, [after: number, upTo: number][]> = {};
	const troubles: { target: string; attempts: number | undefined; parked: boolean | undefined }[] = [];
	const outbox = new Outbox(
		{
			targets: Object.entries(receivers).map(([name, receive]) => ({
				name,
				async deliver(after) {
					const upTo = journal.head;
					heard[name] = [...(heard[name] ?? []), [after, upTo]];
					await receive({ after, upTo, attempt: heard[name].length });
				}
			})),
			headSeq: () => journal.head,
			now: () => journal.now,
			onTrouble: (state, target) => troubles.push({ target, attempts: state[target]?.attempts, parked: state[target]?.parked }),
			timeoutMs: 5
		},
		initial
	);
	const write = (entries = 1) => {
		journal.head += entries;
	};
	return { outbox, journal, heard, troubles, write };
}

const willing: Receiver = () => undefined;
const broken: Receiver = () => {
	throw new Error('hub is down');
};
const fails =
	(times: number): Receiver =>
	({ attempt }) => {
		if (attempt <= times) throw new Error(`attempt ${attempt}`);
	};
const hangs: Receiver = () => new Promise(() => undefined);

/** A receiver that answers when the test says so. */
function held() {
	const waiting: { answer: () => void; fail: () => void }[] = [];
	const receive: Receiver = () => new Promise((resolve, reject) => waiting.push({ answer: resolve, fail: () => reject(new Error('late no')) }));
	return { receive, waiting };
}
/** Lets everything run that waits for nothing but its turn. */
const settle = async () => {
	for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
};

describe('an outbox', () => {
	it('parks at once what no repetition would mend, says why, and tries again when it is told to', async () => {
		const refuses: Receiver = ({ attempt }) => {
			if (attempt === 1) throw new Undeliverable({ code: 'flow.no-such-scenario', params: { scenario: 'x' }, field: '/scenarioId' });
		};
		const { outbox, write } = setUp({ hub: refuses });
		write();
		await outbox.drain();
		const lastError = '{"code":"flow.no-such-scenario","params":{"scenario":"x"}}';
		expect(outbox.state.hub).toEqual({ acked: 0, attempts: 1, nextAttemptAt: null, parked: true, lastError });
		await outbox.retry('hub');
		expect(outbox.state.hub).toEqual({ ...FRESH_TARGET, acked: 1 });
	});

	it('tells each target everything after what it has, once', async () => {
		const { outbox, heard, write, troubles } = setUp({ hub: willing, index: willing }, { index: { ...FRESH_TARGET, acked: 2 } });
		write(3);
		await outbox.drain();
		await outbox.drain();
		expect(heard).toEqual({ hub: [[0, 3]], index: [[2, 3]] });
		expect([outbox.isDrained, outbox.nextAttemptAt, troubles]).toEqual([true, null, []]);
		expect(outbox.state).toEqual({ hub: { ...FRESH_TARGET, acked: 3 }, index: { ...FRESH_TARGET, acked: 3 } });
	});

	it('asks nobody when nothing is owed', async () => {
		const { outbox, heard } = setUp({ hub: willing });
		await outbox.drain();
		expect([heard, outbox.isDrained]).toEqual([{}, true]);
	});

	it('forgets a stored target that there no longer is', () => {
		expect(setUp({ hub: willing }, { fax: { ...FRESH_TARGET, attempts: 3, nextAttemptAt: 1 } }).outbox).toMatchObject({
			state: { hub: FRESH_TARGET },
			nextAttemptAt: null
		});
	});

	it('tells a target one thing at a time and in order, however often it is asked meanwhile', async () => {
		const { receive, waiting } = held();
		const { outbox, heard, write } = setUp({ hub: receive });
		write();
		const drains = [outbox.drain()];
		await settle();
		for (let i = 0; i < 3; i += 1) {
			write();
			drains.push(outbox.drain());
			await settle();
		}
		expect(heard.hub).toEqual([[0, 1]]);
		waiting[0]?.answer();
		await settle();
		expect(heard.hub).toEqual([
			[0, 1],
			[1, 4]
		]);
		waiting[1]?.answer();
		await Promise.all(drains);
		expect(outbox.isDrained).toBe(true);
	});

	it('keeps one target’s trouble from the others', async () => {
		const { outbox, write } = setUp({ hub: broken, index: willing });
		write();
		await outbox.drain();
		expect(outbox.state).toMatchObject({ hub: { acked: 0, attempts: 1, lastError: 'hub is down' }, index: { acked: 1, attempts: 0 } });
		expect(outbox.isDrained).toBe(false);
	});

	it('never forgets an entry that is written at whatever moment a delivery ends', async () => {
		for (let moment = 0; moment < 30; moment += 1) {
			const { outbox, write } = setUp({ hub: willing });
			write();
			const first = outbox.drain();
			for (let turn = 0; turn < moment; turn += 1) await Promise.resolve();
			write();
			await Promise.all([first, outbox.drain()]);
			expect([moment, outbox.isDrained]).toEqual([moment, true]);
		}
	});
});

describe('an outbox in trouble', () => {
	it('tries again when the time has come, and not before', async () => {
		const { outbox, journal, heard, write } = setUp({ hub: fails(1) });
		write();
		await outbox.drain();
		expect(outbox.nextAttemptAt).toBe(journal.now + 1_000);
		journal.now += 999;
		await outbox.drain();
		expect(heard.hub).toHaveLength(1);
		journal.now += 1;
		await outbox.drain();
		expect([heard.hub, outbox.isDrained, outbox.nextAttemptAt]).toEqual([
			[
				[0, 1],
				[0, 1]
			],
			true,
			null
		]);
	});

	it('takes a receiver that hangs for one that failed', async () => {
		const { outbox, write } = setUp({ hub: hangs });
		write();
		await outbox.drain();
		expect(outbox.state.hub).toMatchObject({ attempts: 1, lastError: 'no answer within 5 ms' });
	});

	it('notes what was thrown even when it was no Error', async () => {
		const { outbox, write } = setUp({ hub: () => Promise.reject('overloaded') });
		write();
		await outbox.drain();
		expect(outbox.state.hub?.lastError).toBe('overloaded');
	});

	it('speaks of trouble when it begins, changes and ends, and else never', async () => {
		const { outbox, journal, troubles, write } = setUp({ hub: fails(2), index: willing });
		for (let i = 0; i < 4; i += 1) {
			write();
			await outbox.drain();
			journal.now = outbox.nextAttemptAt ?? journal.now;
		}
		expect(troubles).toEqual([
			{ target: 'hub', attempts: 1, parked: false },
			{ target: 'hub', attempts: 2, parked: false },
			{ target: 'hub', attempts: 0, parked: false }
		]);
	});

	it('parks after the last attempt and leaves the target alone', async () => {
		const { outbox, journal, heard, troubles, write } = setUp({ hub: broken });
		write();
		for (let i = 0; i < MAX_ATTEMPTS + 3; i += 1) {
			await outbox.drain();
			journal.now = outbox.nextAttemptAt ?? journal.now + 3_600_000;
		}
		expect(heard.hub).toHaveLength(MAX_ATTEMPTS);
		expect(outbox.state.hub).toEqual({ acked: 0, attempts: MAX_ATTEMPTS, nextAttemptAt: null, parked: true, lastError: 'hub is down' });
		expect(troubles.at(-1)).toEqual({ target: 'hub', attempts: MAX_ATTEMPTS, parked: true });
		expect(outbox.nextAttemptAt).toBeNull();
	});
});

const parked = { hub: { acked: 1, attempts: MAX_ATTEMPTS, nextAttemptAt: null, parked: true, lastError: 'hub is down' } };

describe('retry', () => {
	it('tells a parked target at once what it has missed, and says that the trouble is over', async () => {
		const { outbox, heard, troubles, write } = setUp({ hub: willing }, parked);
		write(3);
		await outbox.retry('hub');
		expect([heard.hub, outbox.state, troubles]).toEqual([
			[[1, 3]],
			{ hub: { ...FRESH_TARGET, acked: 3 } },
			[{ target: 'hub', attempts: 0, parked: false }]
		]);
	});

	it('begins the waiting anew when the target still fails', async () => {
		const { outbox, journal, troubles, write } = setUp({ hub: broken }, parked);
		write(3);
		await outbox.retry('hub');
		expect(outbox.state.hub).toMatchObject({ attempts: 1, parked: false, nextAttemptAt: journal.now + 1_000 });
		expect(troubles).toEqual([{ target: 'hub', attempts: 1, parked: false }]);
	});

	it('doesn’t wait for the time of the next attempt', async () => {
		const { outbox, heard, write } = setUp({ hub: fails(1) });
		write();
		await outbox.drain();
		await outbox.retry('hub');
		expect([heard.hub?.length, outbox.isDrained]).toEqual([2, true]);
	});

	it('of a target that there no longer is says that its trouble is over, and waits for nothing', async () => {
		const { outbox, troubles } = setUp({ hub: willing });
		await outbox.retry('fax');
		expect([outbox.state, outbox.nextAttemptAt, outbox.isDrained, troubles]).toEqual([
			{ hub: FRESH_TARGET },
			null,
			true,
			[{ target: 'fax', attempts: undefined, parked: undefined }]
		]);
	});
});

describe('drop and acknowledge', () => {
	it('take everything so far as told', async () => {
		for (const how of ['drop', 'acknowledge'] as const) {
			const { outbox, heard, write, troubles } = setUp({ hub: willing }, parked);
			write(3);
			outbox[how]('hub');
			expect([outbox.state, outbox.isDrained]).toEqual([{ hub: { ...FRESH_TARGET, acked: 3 } }, true]);
			expect(troubles).toEqual(how === 'drop' ? [{ target: 'hub', attempts: 0, parked: false }] : []);
			write();
			await outbox.drain();
			expect(heard.hub).toEqual([[3, 4]]);
		}
	});

	it('of a target that there no longer is leaves no trace but the end of its trouble', () => {
		const { outbox, troubles } = setUp({ hub: willing });
		outbox.drop('fax');
		expect([outbox.state, troubles.length]).toEqual([{ hub: FRESH_TARGET }, 1]);
	});

	it('stand even when an attempt was under way and fails afterwards', async () => {
		const { receive, waiting } = held();
		const { outbox, heard, troubles, write } = setUp({ hub: receive });
		write();
		const draining = outbox.drain();
		await settle();
		outbox.drop('hub');
		waiting[0]?.fail();
		await draining;
		expect([outbox.state, outbox.nextAttemptAt]).toEqual([{ hub: { ...FRESH_TARGET, acked: 1 } }, null]);
		expect([heard.hub?.length, troubles.length]).toEqual([1, 1]);
	});

	it('stand even when an older attempt was under way and succeeds afterwards', async () => {
		const { receive, waiting } = held();
		const { outbox, heard, write } = setUp({ hub: receive });
		write();
		const draining = outbox.drain();
		await settle();
		write(4);
		outbox.drop('hub');
		waiting[0]?.answer();
		await draining;
		expect([outbox.state.hub?.acked, heard.hub]).toEqual([5, [[0, 1]]]);
	});
});

describe('any run of an outbox', () => {
	it('leaves out no entry, tells each target in order, and is drained once everybody answers', async () => {
		const aStep = fc.constantFrom('write', 'drain', 'write and drain', 'wait', 'heal');
		await fc.assert(
			fc.asyncProperty(fc.array(aStep, { maxLength: 40 }), fc.array(fc.boolean(), { minLength: 1, maxLength: 20 }), async (steps, answers) => {
				let healthy = false;
				let count = 0;
				const learned: number[] = [];
				const { outbox, journal, write } = setUp({
					hub: ({ after, upTo }) => {
						if (!healthy && !answers[count++ % answers.length]) throw new Error('down');
						for (let seq = after + 1; seq <= upTo; seq += 1) learned.push(seq);
					}
				});
				const drains: Promise<void>[] = [];
				for (const step of steps) {
					if (step.includes('write')) write();
					if (step.includes('drain')) drains.push(outbox.drain());
					if (step === 'wait') journal.now += 10_000;
					if (step === 'heal') await Promise.resolve();
				}
				await Promise.all(drains);
				healthy = true;
				await outbox.retry('hub');
				expect(outbox.isDrained).toBe(true);
				// Repeats are allowed, gaps and leaps ahead are not.
				let last = 0;
				for (const seq of learned) {
					expect(seq).toBeLessThanOrEqual(last + 1);
					last = Math.max(last, seq);
				}
				expect(last).toBe(journal.head);
			}),
			{ numRuns: 300 }
		);
	});
});
