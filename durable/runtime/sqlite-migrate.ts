/** One step of an object's own schema. Append only: objects of every age wake up with the newest code. */
export type ObjectMigration = readonly string[];

/**
 * Brings an object's tables up to date; called in the constructor, before anything reads. All tables share the row `schema` of `meta`,
 * which is also where objects keep their few single values.
 */
export function migrateObject(storage: DurableObjectStorage, migrations: readonly ObjectMigration[]): void {
	const { sql } = storage;
	sql.exec('CREATE TABLE IF NOT EXISTS meta (k TEXT PRIMARY KEY, v TEXT NOT NULL) WITHOUT ROWID, STRICT');
	const version = Number(readMeta(sql, 'schema') ?? 0);
	if (version >= migrations.length) return;
	storage.transactionSync(() => {
		for (const migration of migrations.slice(version)) for (const statement of migration) sql.exec(statement);
		writeMeta(sql, 'schema', String(migrations.length));
	});
}

export function readMeta(sql: SqlStorage, key: string): string | undefined {
	return sql.exec<{ v: string }>('SELECT v FROM meta WHERE k = ?', key).toArray()[0]?.v;
}

export function writeMeta(sql: SqlStorage, key: string, value: string): void {
	sql.exec('INSERT INTO meta (k, v) VALUES (?, ?) ON CONFLICT (k) DO UPDATE SET v = excluded.v', key, value);
}
