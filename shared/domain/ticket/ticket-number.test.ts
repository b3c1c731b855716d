import { describe, expect, it } from 'vitest';
import { ticketNumber } from './ticket-number.ts';

describe('ticketNumber', () => {
	it.each([
		[{ hubCode: 'SH', localDay: '2026-11-23', count: 123 }, 'SH-2611-000123'],
		[{ hubCode: 'CD-2', localDay: '2027-01-01', count: 1 }, 'CD-2-2701-000001'],
		[{ hubCode: 'SH', localDay: '2026-11-23', count: 1_234_567 }, 'SH-2611-1234567']
	])('makes of %j %s', (parts, expected) => {
		expect(ticketNumber(parts)).toBe(expected);
	});
});
