import { addStorageUse, NO_STORAGE_USE, type StorageUse } from '../support/storage-use.ts';
import { billOf, totalOf, type Usage } from './bill.ts';
import { PRICES } from './prices.ts';
import type { MeterReading } from './read-meters.ts';

/** Prints where the rows, the requests, the waking time and the dollars of a ticket go, over all rounds together. */
export function printReport(readings: readonly MeterReading[], ticketsPerRound: number): void {
	const tickets = readings.length * ticketsPerRound;
	const per = (total: number): string => (total / tickets).toFixed(2).padStart(10);
	console.log(`\nPer ticket, of ${tickets} tickets${' '.repeat(10)}written      read    alarms`);
	for (const [name, use] of Object.entries(addUp(readings.map(({ storage }) => storage))).sort(([, a], [, b]) => b.rowsWritten - a.rowsWritten))
		console.log(`  ${name.padEnd(30)}${per(use.rowsWritten)}${per(use.rowsRead)}${per(use.alarmsSet)}`);
	console.log(`\nPer ticket${' '.repeat(20)}requests    active ms`);
	const requests = addNumbers(readings.map(({ objectRequests }) => objectRequests));
	const active = addNumbers(readings.map(({ activeMs }) => activeMs));
	for (const name of Object.keys(requests)) console.log(`  ${name.padEnd(22)}${per(requests[name] ?? 0)}   ${per(active[name] ?? 0)}`);
	console.log(`  ${'calls of D1'.padEnd(22)}${per(readings.reduce((sum, { databaseCalls }) => sum + databaseCalls, 0))}`);
	console.log(`\n$ per 1 M tickets (prices of ${PRICES.asOf})    per ticket         $`);
	const bill = billOf(addNumbers(readings.map(({ usage }) => usage)) as Usage, tickets);
	for (const { what, perTicket, dollarsPerMillion } of bill)
		console.log(`  ${what.padEnd(32)}${perTicket.toFixed(2).padStart(14)}${dollarsPerMillion.toFixed(2).padStart(10)}`);
	console.log(`  ${'together'.padEnd(32)}${' '.repeat(14)}${totalOf(bill).toFixed(2).padStart(10)}\n`);
}

function addUp(parts: readonly Readonly<Record<string, StorageUse>>[]): Record<string, StorageUse> {
	const sums: Record<string, StorageUse> = {};
	for (const part of parts) for (const [key, use] of Object.entries(part)) sums[key] = addStorageUse(sums[key] ?? NO_STORAGE_USE, use);
	return sums;
}

function addNumbers(parts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
	const sums: Record<string, number> = {};
	for (const part of parts) for (const [key, value] of Object.entries(part)) sums[key] = (sums[key] ?? 0) + value;
	return sums;
}
