import type { ObjectMigration } from './object-migration.ts';

const VERSION = 'schema';

/**
 * Brings an object's tables up to date; called before anything reads. The first version is written down nowhere, that there are tables
 * says it: of a million objects most never see a second, and each would pay for the row.
 */
export function migrateObject(storage: DurableObjectStorage, migrations: readonly ObjectMigration[]): void {
	const version = storage.kv.get<number>(VERSION) ?? (hasTables(storage) ? 1 : 0);
	if (version >= migrations.length) return;
	storage.transactionSync(() => {
		for (const migration of migrations.slice(version)) for (const statement of migration) storage.sql.exec(statement);
		if (migrations.length > 1) storage.kv.put(VERSION, migrations.length);
	});
}

/** Whether anything of ours was ever made here; the platform's own tables (`_cf_`) don't count. */
export const hasTables = ({ sql }: DurableObjectStorage): boolean =>
	sql.exec("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '\\_cf\\_%' ESCAPE '\\' LIMIT 1").toArray().length > 0;
