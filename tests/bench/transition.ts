import type { Metric } from '../../scripts/bench/metric.ts';
import { launchWorkerd, type Workerd } from './support/launch-workerd.ts';
import { pause } from './support/pause.ts';
import { processCpuMs } from './support/process-cpu.ts';
import type { StorageUse } from './support/storage-use.ts';

const RUNS = 7;
const OBJECTS = 100;
const HUBS = 4;
/** What hub and headquarters do about the last step is done by then: their windows are 100 ms and 1 s. */
const SETTLED_MS = 1_600;

/**
 * A real ticket's transition (guards, form, event, deadline, hub notice) against the least a durable transition can be, in turns in one
 * workerd process. CPU is the whole process's, until hub and headquarters have done their part.
 */
export async function run(): Promise<readonly Metric[]> {
	const server = await launchWorkerd({
		entry: 'transition.ts',
		objects: [
			{ binding: 'BARE', className: 'BareObject' },
			{ binding: 'TICKET', className: 'TicketObject' },
			{ binding: 'HUB', className: 'HubObject' },
			{ binding: 'HEADQUARTERS', className: 'HeadquartersObject' }
		],
		services: { timed: { COUNTED: 'no' }, counted: { COUNTED: 'yes' } }
	});
	try {
		return [...(await cpuMetrics(server)), ...(await storageMetrics(server))];
	} finally {
		await server.stop();
	}
}

/** Bare and ticket in turns, each with its steps apart and in a row, so that a slow moment of the machine meets all of them. */
async function cpuMetrics(server: Workerd): Promise<readonly Metric[]> {
	const us: Record<string, number[]> = {};
	for (let run = -1; run < RUNS; run += 1) {
		for (const order of ['apart', 'in-a-row'])
			for (const kind of ['bare', 'ticket']) {
				const measured = await cpuPerStepUs(server, { kind, order, run: `${order}${run}` });
				// The first time round warms everything up.
				if (run >= 0) us[`${kind} ${order}`] = [...(us[`${kind} ${order}`] ?? []), measured];
			}
	}
	const of = (key: string): number[] => us[key] ?? [];
	const ratio = (order: string): number[] => of(`ticket ${order}`).map((ticket, index) => ticket / (of(`bare ${order}`)[index] ?? Number.NaN));
	return [
		{ metric: 'bare transition, CPU', samples: of('bare apart'), unit: 'µs' },
		{ metric: 'ticket transition, CPU', samples: of('ticket apart'), unit: 'µs' },
		{ metric: 'ticket ÷ bare, CPU', samples: ratio('apart'), target: '<= 1.25' },
		{ metric: 'ticket ÷ bare, CPU, a ticket’s steps in a row', samples: ratio('in-a-row') }
	];
}

async function cpuPerStepUs(server: Workerd, { kind, order, run }: { kind: string; order: string; run: string }): Promise<number> {
	const query = `kind=${kind}&run=${run}&objects=${OBJECTS}&hubs=${HUBS}`;
	await server.call('timed', `/prepare?${query}`);
	await pause(SETTLED_MS);
	const before = processCpuMs(server.pid);
	const { steps } = await server.call<{ steps: number }>('timed', `/${order}?${query}`);
	await pause(SETTLED_MS);
	return ((processCpuMs(server.pid) - before) * 1_000) / (steps * OBJECTS);
}

const COUNTED_RUNS = 5;
const COUNTED_TICKETS = 5;

/**
 * Rows and alarms per transition where no two steps share a flush, neither at the hub nor at headquarters: each ticket has a hub of its
 * own and its steps are further apart than the windows. The dearest case; the more happens, the more of the hub's rows are shared.
 */
async function storageMetrics(server: Workerd): Promise<readonly Metric[]> {
	const samples: Readonly<Record<string, StorageUse>>[] = [];
	let stepCount = Number.NaN;
	for (let run = 0; run < COUNTED_RUNS; run += 1) {
		const query = `kind=ticket&run=${run}&objects=${COUNTED_TICKETS}&hubs=${COUNTED_TICKETS}`;
		const { steps } = await server.call<{ steps: number }>('counted', `/prepare?${query}`);
		stepCount = steps;
		await pause(SETTLED_MS);
		await server.call('counted', '/use');
		for (let step = 0; step < steps; step += 1) {
			await server.call('counted', `/step?${query}&step=${step}`);
			await pause(SETTLED_MS);
		}
		samples.push(await server.call('counted', '/use'));
	}
	const perStep = (of: (target: string, use: StorageUse) => number): number[] =>
		samples.map((use) => Object.entries(use).reduce((sum, [target, each]) => sum + of(target, each), 0) / (COUNTED_TICKETS * stepCount));
	const rows = (object: string): number[] => perStep((target, { rowsWritten }) => (target.startsWith(`${object}.`) ? rowsWritten : 0));
	const own = rows('ticket');
	const hub = rows('hub');
	return [
		{ metric: 'rows written, ticket', samples: own },
		{ metric: 'rows written, hub', samples: hub },
		{ metric: 'rows written, ticket + hub', samples: own.map((count, index) => count + (hub[index] ?? Number.NaN)), target: '<= 3' },
		{ metric: 'rows written, headquarters', samples: rows('headquarters') },
		{ metric: 'alarms set', samples: perStep((_, { alarmsSet }) => alarmsSet), target: '<= 0.3' }
	];
}
