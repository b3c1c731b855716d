import { expect, it } from 'vitest';
import { billOf, rowsWrittenOf, totalOf, type Usage } from './bill.ts';

const usage: Usage = {
	workerRequests: 20,
	workerCpuMs: 100,
	objectRequests: 30,
	socketMessages: 40,
	objectActiveMs: 2_000,
	objectRowsWritten: 24,
	alarmsSet: 2,
	databaseRowsWritten: 10,
	rowsRead: 2_000
};

it('prices a million tickets line by line', () => {
	const bill = billOf(usage, 2);
	const dollars = Object.fromEntries(bill.map(({ what, dollarsPerMillion }) => [what, Number(dollarsPerMillion.toFixed(6))]));
	expect(dollars).toEqual({
		'worker requests': 3,
		'worker CPU, ms': 1,
		// Forty messages over sockets are two requests.
		'object requests': 2.4,
		// Two seconds of 128 MB are 0.256 GB-s.
		'object duration, GB-s': 1.6,
		'rows written in objects': 12,
		'alarms set': 1,
		'rows written in D1': 5,
		'rows read': 1
	});
	expect(totalOf(bill)).toBeCloseTo(27, 6);
});

it('counts an alarm as a row', () => {
	expect(rowsWrittenOf(usage)).toBe(36);
});
