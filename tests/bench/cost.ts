import { buildDemoCompany } from '#demo/build-demo-company.ts';
import { SetupDemo } from '#shared/contract/http/session.ts';
import type { Metric } from '../../scripts/bench/metric.ts';
import { billOf, rowsWrittenOf, totalOf } from './cost/bill.ts';
import { type CostServer, launchCostServer } from './cost/cost-server.ts';
import { type Cast, liveTicket } from './cost/live-ticket.ts';
import { type MeterReading, readMeters } from './cost/read-meters.ts';
import { printReport } from './cost/report.ts';
import { visitor } from './cost/visitor.ts';
import { getJson } from './support/http-call.ts';
import { pause } from './support/pause.ts';

const ROUNDS = 5;
/** With the pauses below about 1.3 new tickets a second: the rate of a million a month in its working hours. */
const TICKETS_PER_ROUND = 25;
/** Longer than what follows a step: the outbox, the hub's 100 ms, its second for headquarters and theirs. */
const BETWEEN_STEPS_MS = 1_500;
const SETTLED_MS = 3_000;

/**
 * Replays tickets of twelve transitions through the product on a plain workerd and counts what Cloudflare would bill for. Tickets run
 * side by side at many hubs, the steps of each of them apart, so that nothing is saved by a burst.
 */
export async function run(): Promise<readonly Metric[]> {
	const server = await launchCostServer();
	try {
		const casts = await castsOf(server);
		// Everybody has looked at their notices before: making an inbox is no part of a ticket.
		for (const session of new Set(Object.values(casts[0]?.sessions ?? {})))
			await visitor({ origin: server.origin, address: '10.0.0.1', session }).get('/notices');
		await round(casts.slice(0, 3));
		await readMeters(server);
		const readings: MeterReading[] = [];
		for (let index = 0; index < ROUNDS; index += 1) {
			const from = 3 + index * TICKETS_PER_ROUND;
			await round(casts.slice(from, from + TICKETS_PER_ROUND));
			readings.push(await readMeters(server));
		}
		printReport(readings, TICKETS_PER_ROUND);
		return metricsOf(readings);
	} finally {
		await server.stop();
	}
}

function metricsOf(readings: readonly MeterReading[]): readonly Metric[] {
	const each = (of: (reading: MeterReading) => number): number[] => readings.map((reading) => of(reading) / TICKETS_PER_ROUND);
	return [
		{ metric: 'cost of 1 M tickets', samples: readings.map(({ usage }) => totalOf(billOf(usage, TICKETS_PER_ROUND))), target: '<= 50', unit: '$' },
		{ metric: 'rows written per ticket', samples: each(({ usage }) => rowsWrittenOf(usage)), target: '<= 30' },
		{ metric: 'rows written per ticket, in objects', samples: each(({ usage }) => usage.objectRowsWritten + usage.alarmsSet) },
		{ metric: 'rows written per ticket, in D1', samples: each(({ usage }) => usage.databaseRowsWritten) },
		{ metric: 'requests per ticket, worker', samples: each(({ usage }) => usage.workerRequests) },
		{ metric: 'requests per ticket, objects', samples: each(({ usage }) => usage.objectRequests) },
		{ metric: 'CPU per ticket, all of it', samples: each(({ usage }) => usage.workerCpuMs), unit: 'ms' }
	];
}

/** Tickets that begin one after another within one pause, each at its own pace. */
async function round(casts: readonly Cast[]): Promise<void> {
	await Promise.all(
		casts.map(async (cast, index) => {
			await pause((index / casts.length) * BETWEEN_STEPS_MS);
			await liveTicket(cast);
		})
	);
	await pause(SETTLED_MS);
}

/** Appliances of the demo company, one a ticket, spread over its hubs. */
async function castsOf({ origin }: CostServer): Promise<readonly Cast[]> {
	const now = Date.now();
	const date = new Date(now).toISOString().slice(0, 10);
	const { seed } = SetupDemo.parse({ code: 'x', date });
	const { equipment, customers, catalog } = buildDemoCompany({ seed, date, now });
	const codes = (kind: string, count: number): string[] => catalog.flatMap((item) => (item.kind === kind ? [item.code] : [])).slice(0, count);
	const sessions: Record<string, string> = await getJson(`${origin}/api/bench/sessions`);
	const hubOf = new Map(customers.map(({ id, hubId }) => [id, hubId]));
	return dealOut(equipment, ({ customerId }) => hubOf.get(customerId) ?? '').map(({ entryCode }, index) => ({
		origin,
		address: `10.1.${index >> 8}.${index & 255}`,
		entryCode,
		sessions,
		services: codes('service-item', 1),
		parts: codes('spare-part', 1),
		between: () => pause(BETWEEN_STEPS_MS * (0.9 + (index % 10) / 50))
	}));
}

/** One of each group in turn, so that neighbours in the list are of different groups. */
function dealOut<T>(items: readonly T[], groupOf: (item: T) => string): readonly T[] {
	const groups = [...Map.groupBy(items, groupOf).values()];
	const rounds = Math.max(0, ...groups.map(({ length }) => length));
	return Array.from({ length: rounds }, (_, round) => groups.flatMap((group) => group.slice(round, round + 1))).flat();
}
