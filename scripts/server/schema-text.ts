import type { DatabaseSync } from 'node:sqlite';

/** What the platform and the database keep for themselves. */
const NOT_OURS = /^(_cf_|sqlite_|d1_migrations$)/;

/** Every table and index of ours in a database, in an order and a spelling that don't depend on how they came to be; '' when there is none. */
export function schemaText(database: DatabaseSync): string {
	return database
		.prepare('SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name')
		.all()
		.filter(({ name }) => !NOT_OURS.test(String(name)))
		.map(({ sql }) => String(sql).replaceAll(/\s+/g, ' ').trim())
		.join('\n');
}
