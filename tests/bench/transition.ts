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
/** After this long without a call an object is put to sleep, which costs as much as a step and is no part of any. */
const ASLEEP_MS = 11_000;

const WORKER = {
	entry: 'transition.ts',
	objects: [
		{ binding: 'BARE', className: 'BareObject' },
		{ binding: 'TICKET', className: 'TicketObject' },
		{ binding: 'HUB', className: 'HubObject' },
		{ binding: 'HEADQUARTERS', className: 'HeadquartersObject' }
	]
} as const;

/**
 * A real ticket's transition (guards, form, event, deadline, hub notice) against the least a durable transition can be. Each has a workerd
 * of its own, so that the CPU of one is never counted to the other: not its garbage, nor its objects that are put to sleep.
 */
export async function run(): Promise<readonly Metric[]> {
	return [...(await cpuMetrics()), ...(await storageMetrics())];
}

const KINDS = ['bare', 'ticket'] as const;
type Servers = Readonly<Record<(typeof KINDS)[number], Workerd>>;
type Plan = Readonly<{ order: 'apart' | 'in-a-row'; run: number }>;

async function cpuMetrics(): Promise<readonly Metric[]> {
	const launch = () => launchWorkerd({ ...WORKER, services: { timed: { COUNTED: 'no' } } });
	const servers: Servers = { bare: await launch(), ticket: await launch() };
	try {
		const apart: CpuPerStep[] = [];
		const inARow: CpuPerStep[] = [];
		for (let run = -1; run < RUNS; run += 1) {
			const measured = [await measure(servers, { order: 'apart', run }), await measure(servers, { order: 'in-a-row', run })] as const;
			// The first time round warms everything up.
			if (run < 0) continue;
			apart.push(measured[0]);
			inARow.push(measured[1]);
		}
		const ratio = ({ bare, ticket }: CpuPerStep): number => ticket / bare;
		return [
			{ metric: 'bare transition, CPU', samples: apart.map(({ bare }) => bare), unit: 'µs' },
			{ metric: 'ticket transition, CPU', samples: apart.map(({ ticket }) => ticket), unit: 'µs' },
			{ metric: 'ticket ÷ bare, CPU', samples: apart.map(ratio), target: '<= 1.25' },
			{ metric: 'ticket ÷ bare, CPU, a ticket’s steps in a row', samples: inARow.map(ratio) }
		];
	} finally {
		for (const kind of KINDS) await servers[kind].stop();
	}
}

type CpuPerStep = Readonly<Record<(typeof KINDS)[number], number>>;

/**
 * Bare and ticket take turns step by step, or ten objects at a time, so that a slow moment of the machine meets both; until hub and
 * headquarters have done their part.
 */
async function measure(servers: Servers, { order, run }: Plan): Promise<CpuPerStep> {
	const query = (kind: string): string => `kind=${kind}&run=${order}${run}&objects=${OBJECTS}&hubs=${HUBS}`;
	let steps = Number.NaN;
	for (const kind of KINDS) ({ steps } = await servers[kind].call<{ steps: number }>('timed', `/prepare?${query(kind)}`));
	await pause(SETTLED_MS);
	const before = { bare: processCpuMs(servers.bare.pid), ticket: processCpuMs(servers.ticket.pid) };
	const turns = order === 'apart' ? steps : OBJECTS / OBJECTS_A_TURN;
	for (let turn = 0; turn < turns; turn += 1)
		for (const kind of turn % 2 === 0 ? KINDS : KINDS.toReversed())
			await servers[kind].call('timed', `/${order}?${query(kind)}&step=${turn}&from=${turn * OBJECTS_A_TURN}&to=${(turn + 1) * OBJECTS_A_TURN}`);
	await pause(SETTLED_MS);
	const perStep = (kind: keyof Servers): number => ((processCpuMs(servers[kind].pid) - before[kind]) * 1_000) / (steps * OBJECTS);
	const measured = { bare: perStep('bare'), ticket: perStep('ticket') };
	await pause(ASLEEP_MS);
	return measured;
}

const OBJECTS_A_TURN = 10;

const COUNTED_RUNS = 5;
const COUNTED_TICKETS = 5;

/**
 * Rows and alarms per transition where no two steps share a flush, neither at the hub nor at headquarters: each ticket has a hub of its
 * own and its steps are further apart than the windows. The dearest case; the more happens, the more of the hub's rows are shared.
 */
async function storageMetrics(): Promise<readonly Metric[]> {
	const server = await launchWorkerd({ ...WORKER, services: { counted: { COUNTED: 'yes' } } });
	try {
		return await storageUse(server);
	} finally {
		await server.stop();
	}
}

async function storageUse(server: Workerd): Promise<readonly Metric[]> {
	const samples: Readonly<Record<string, StorageUse>>[] = [];
	let stepCount = Number.NaN;
	for (let run = 0; run < COUNTED_RUNS; run += 1) {
		const query = `kind=ticket&run=${run}&objects=${COUNTED_TICKETS}&hubs=${COUNTED_TICKETS}`;
		const { steps } = await server.call<{ steps: number }>('counted', `/prepare?${query}`);
		stepCount = steps;
		await pause(SETTLED_MS);
		await server.call('counted', '/use');
		for (let step = 0; step < steps; step += 1) {
			await server.call('counted', `/apart?${query}&step=${step}`);
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
