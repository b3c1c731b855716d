import { describe, expect, it } from 'vitest';
import { AHEAD_MS, atAlarm, saveNow } from './save-pace.ts';

describe('a change', () => {
	it('that comes alone is saved, the next one with the mark that more may follow, and what follows later', () => {
		expect(saveNow({ savedAt: 0, ahead: false }, AHEAD_MS)).toBe('save');
		expect(saveNow({ savedAt: 0, ahead: false }, AHEAD_MS - 1)).toBe('save-ahead');
		expect(saveNow({ savedAt: 0, ahead: true }, 10 * AHEAD_MS)).toBe('later');
	});
});

describe('the alarm of a hub that is ahead of its disk', () => {
	const hub = { savedAt: 0, isBusy: true, isWaiting: false };

	it('saves and takes the mark away once it is quiet', () => {
		expect(atAlarm({ ...hub, isBusy: false }, AHEAD_MS)).toBe('save');
	});

	it('is only set again while more comes, with a save once a minute', () => {
		expect([atAlarm(hub, AHEAD_MS), atAlarm(hub, 59_999), atAlarm(hub, 60_000)]).toEqual(['wait', 'wait', 'save-ahead']);
	});

	it('leaves the mark as long as tickets are to be asked', () => {
		expect(atAlarm({ ...hub, isBusy: false, isWaiting: true }, AHEAD_MS)).toBe('save-ahead');
	});
});
