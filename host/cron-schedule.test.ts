import { expect, it } from 'vitest';
import { isDue, nextMinute } from './cron-schedule.ts';

const at = new Date('2026-11-23T02:30:00Z'); // a Monday

it.each(['* * * * *', '*/5 * * * *', '30 2 * * *', '0,30 2 * * 1', '10-40/10 * * * *', '30 2 23 11 *', '0/15 * * * *'])(
	'%s is due on Monday at 02:30',
	(cron) => {
		expect(isDue(cron, at)).toBe(true);
	}
);

it.each(['*/7 * * * *', '31 * * * *', '30 3 * * *', '30 2 * * 0', '30 2 24 * *', '30 2 * 12 *', '10-20 * * * *'])(
	'%s is not due on Monday at 02:30',
	(cron) => {
		expect(isDue(cron, at)).toBe(false);
	}
);

it('goes to the next full minute, never to the one it is in', () => {
	expect(nextMinute(Date.parse('2026-11-23T02:30:00.000Z'))).toBe(Date.parse('2026-11-23T02:31:00Z'));
	expect(nextMinute(Date.parse('2026-11-23T02:30:59.999Z'))).toBe(Date.parse('2026-11-23T02:31:00Z'));
});
