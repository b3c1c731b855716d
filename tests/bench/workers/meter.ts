import { addStorageUse, NO_STORAGE_USE, type StorageUse } from '../support/storage-use.ts';
import { countStorage } from './count-storage.ts';

/** What all objects of a class, and the worker itself, were asked since the meter was last read. */
export type Reading = {
	readonly workerRequests: number;
	/** Calls, socket upgrades and alarms of objects, by class. */
	readonly objectRequests: Record<string, number>;
	/** Messages that came over sockets, by class. */
	readonly socketMessages: Record<string, number>;
	/** Wall time in which an object had something in hand, so that it was billed and could not hibernate. */
	readonly activeMs: Record<string, number>;
	/** By class and table, `hub.card`. */
	readonly storage: Record<string, StorageUse>;
};

// Module variables: plain workerd runs all objects of a worker in one isolate.
let workerRequests = 0;
const objectRequests = new Map<string, number>();
const socketMessages = new Map<string, number>();
const activeMs = new Map<string, number>();
const storage = new Map<string, StorageUse>();
const inHand = new Map<string, { count: number; since: number }>();

const bump = (counts: Map<string, number>, key: string, by = 1): void => void counts.set(key, (counts.get(key) ?? 0) + by);

function begin(className: string, name: string): () => void {
	const key = `${className}/${name}`;
	const state = inHand.get(key) ?? { count: 0, since: 0 };
	inHand.set(key, state);
	if (state.count === 0) state.since = Date.now();
	state.count += 1;
	return () => {
		state.count -= 1;
		if (state.count === 0) bump(activeMs, className, Date.now() - state.since);
	};
}

export async function whileActive<T>(className: string, name: string, work: () => Promise<T>): Promise<T> {
	const end = begin(className, name);
	try {
		return await work();
	} finally {
		end();
	}
}

export const countWorkerRequest = (): void => {
	workerRequests += 1;
};
export const countObjectRequest = (className: string): void => bump(objectRequests, className);
export const countSocketMessage = (className: string): void => bump(socketMessages, className);

/** Meters one object from its constructor on: its storage, and the work it goes on with after an answer. */
export function meterObject(className: string, ctx: DurableObjectState): void {
	countStorage(ctx.storage, (target, more) => {
		const key = `${className}.${target}`;
		storage.set(key, addStorageUse(storage.get(key) ?? NO_STORAGE_USE, more));
	});
	const waitUntil = ctx.waitUntil.bind(ctx);
	ctx.waitUntil = (work) => waitUntil(whileActive(className, ctx.id.name ?? '', async () => work));
}

/** Reads the meter and sets it to nought. */
export function readMeter(): Reading {
	const reading = {
		workerRequests,
		objectRequests: Object.fromEntries(objectRequests),
		socketMessages: Object.fromEntries(socketMessages),
		activeMs: Object.fromEntries(activeMs),
		storage: Object.fromEntries(storage)
	};
	workerRequests = 0;
	for (const counts of [objectRequests, socketMessages, activeMs, storage]) counts.clear();
	return reading;
}
