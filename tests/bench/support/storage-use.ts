/** What was asked of a storage, in the units that Cloudflare bills. */
export type StorageUse = Readonly<{ rowsWritten: number; rowsRead: number; alarmsSet: number }>;

export const NO_STORAGE_USE: StorageUse = { rowsWritten: 0, rowsRead: 0, alarmsSet: 0 };

export const addStorageUse = (a: StorageUse, b: StorageUse): StorageUse => ({
	rowsWritten: a.rowsWritten + b.rowsWritten,
	rowsRead: a.rowsRead + b.rowsRead,
	alarmsSet: a.alarmsSet + b.alarmsSet
});

/** The table a statement works on, as reports name it: what its first words say. */
export const statementTarget = (sql: string): string =>
	/^\s*(?:insert\s+(?:or\s+\w+\s+)?into|replace\s+into|update|delete\s+from|select\b[^;]*?\bfrom)\s+["`]?(\w+)/is.exec(sql)?.[1] ?? 'other';
