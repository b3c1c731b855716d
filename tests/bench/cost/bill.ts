import { PRICES } from './prices.ts';

/** What a number of tickets used, in the units that are billed. */
export type Usage = Readonly<{
	workerRequests: number;
	workerCpuMs: number;
	objectRequests: number;
	socketMessages: number;
	objectActiveMs: number;
	objectRowsWritten: number;
	alarmsSet: number;
	databaseRowsWritten: number;
	rowsRead: number;
}>;

export type BillLine = Readonly<{ what: string; perTicket: number; dollarsPerMillion: number }>;

/** The lines of the bill for a million such tickets. */
export function billOf(usage: Usage, tickets: number): readonly BillLine[] {
	const { perMillion, objectGb, socketMessagesPerRequest } = PRICES;
	const line = (what: string, used: number, price: number): BillLine => ({
		what,
		perTicket: used / tickets,
		dollarsPerMillion: (used / tickets) * price
	});
	return [
		line('worker requests', usage.workerRequests, perMillion.workerRequests),
		line('worker CPU, ms', usage.workerCpuMs, perMillion.workerCpuMs),
		line('object requests', usage.objectRequests + usage.socketMessages / socketMessagesPerRequest, perMillion.objectRequests),
		line('object duration, GB-s', (usage.objectActiveMs / 1_000) * objectGb, perMillion.objectGbSeconds),
		line('rows written in objects', usage.objectRowsWritten, perMillion.rowsWritten),
		line('alarms set', usage.alarmsSet, perMillion.rowsWritten),
		line('rows written in D1', usage.databaseRowsWritten, perMillion.rowsWritten),
		line('rows read', usage.rowsRead, perMillion.rowsRead)
	];
}

export const totalOf = (bill: readonly BillLine[]): number => bill.reduce((sum, { dollarsPerMillion }) => sum + dollarsPerMillion, 0);

/** Rows and alarms: an alarm is billed as a row. */
export const rowsWrittenOf = ({ objectRowsWritten, alarmsSet, databaseRowsWritten }: Usage): number =>
	objectRowsWritten + alarmsSet + databaseRowsWritten;
