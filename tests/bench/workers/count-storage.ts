import { NO_STORAGE_USE, type StorageUse, statementTarget } from '../support/storage-use.ts';

/**
 * Makes one object's storage tell what it does: each statement with the rows SQLite says it wrote and read, and each alarm set. In place,
 * because objects demand the real state; to be called before the object's own constructor.
 */
export function countStorage(storage: DurableObjectStorage, tell: (target: string, use: StorageUse) => void): void {
	const exec = storage.sql.exec.bind(storage.sql);
	storage.sql.exec = function counted<T extends Record<string, SqlStorageValue>>(query: string, ...bindings: unknown[]): SqlStorageCursor<T> {
		const cursor = exec<T>(query, ...bindings);
		const target = statementTarget(query);
		tell(target, { ...NO_STORAGE_USE, rowsWritten: cursor.rowsWritten });
		// Rows are read as the cursor is: these are the two ways in which our objects read.
		const [toArray, one] = [cursor.toArray.bind(cursor), cursor.one.bind(cursor)];
		const telling =
			<R>(read: () => R) =>
			(): R => {
				const result = read();
				tell(target, { ...NO_STORAGE_USE, rowsRead: cursor.rowsRead });
				return result;
			};
		cursor.toArray = telling(toArray);
		cursor.one = telling(one);
		return cursor;
	};
	const setAlarm = storage.setAlarm.bind(storage);
	storage.setAlarm = (...input) => {
		tell('alarm', { ...NO_STORAGE_USE, alarmsSet: 1 });
		return setAlarm(...input);
	};
	// partyserver's one and our gates' few: values by key, each of them a row.
	const put = storage.put.bind(storage) as (key: string, value: unknown) => Promise<void>;
	storage.put = (async (key: string, value: unknown) => {
		tell('key-value', { ...NO_STORAGE_USE, rowsWritten: 1 });
		return put(key, value);
	}) as DurableObjectStorage['put'];
	const { kv } = storage;
	const [keep, drop] = [kv.put.bind(kv), kv.delete.bind(kv)];
	kv.put = (key, value) => {
		tell('key-value', { ...NO_STORAGE_USE, rowsWritten: 1 });
		keep(key, value);
	};
	kv.delete = (key) => {
		tell('key-value', { ...NO_STORAGE_USE, rowsWritten: 1 });
		return drop(key);
	};
}
