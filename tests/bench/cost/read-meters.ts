import { getJson } from '../support/http-call.ts';
import { processCpuMs } from '../support/process-cpu.ts';
import type { StorageUse } from '../support/storage-use.ts';
import type { Usage } from './bill.ts';
import type { CostServer } from './cost-server.ts';

/** What the meters of the worker and of the database said since they were last read. */
export type MeterReading = Readonly<{
	usage: Usage;
	/** by object class and table, or `d1` and table */
	storage: Readonly<Record<string, StorageUse>>;
	objectRequests: Readonly<Record<string, number>>;
	activeMs: Readonly<Record<string, number>>;
	databaseCalls: number;
}>;

type Worker = Readonly<{
	workerRequests: number;
	objectRequests: Record<string, number>;
	socketMessages: Record<string, number>;
	activeMs: Record<string, number>;
	storage: Record<string, StorageUse>;
}>;
type Database = Readonly<{ calls: number; use: Record<string, StorageUse> }>;

let cpuBefore = 0;

export async function readMeters({ origin, pid }: CostServer): Promise<MeterReading> {
	const worker = await getJson<Worker>(`${origin}/api/bench/meter`);
	const database = await getJson<Database>(`${origin}/bench/d1`);
	const cpu = processCpuMs(pid);
	const workerCpuMs = cpu - cpuBefore;
	cpuBefore = cpu;
	const [objects, d1] = [Object.values(worker.storage), Object.values(database.use)];
	return {
		usage: {
			workerRequests: worker.workerRequests,
			workerCpuMs,
			objectRequests: sum(Object.values(worker.objectRequests)),
			socketMessages: sum(Object.values(worker.socketMessages)),
			objectActiveMs: sum(Object.values(worker.activeMs)),
			objectRowsWritten: sum(objects.map(({ rowsWritten }) => rowsWritten)),
			alarmsSet: sum(objects.map(({ alarmsSet }) => alarmsSet)),
			databaseRowsWritten: sum(d1.map(({ rowsWritten }) => rowsWritten)),
			rowsRead: sum([...objects, ...d1].map(({ rowsRead }) => rowsRead))
		},
		storage: { ...worker.storage, ...database.use },
		objectRequests: worker.objectRequests,
		activeMs: worker.activeMs,
		databaseCalls: database.calls
	};
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
