import { DatabaseSync } from 'node:sqlite';
import { schemaText } from './schema-text.ts';

/** How a database may look that has come some way along these migrations, from none of them to all. */
export function knownSchemas(migrations: readonly (readonly string[])[]): ReadonlySet<string> {
	const database = new DatabaseSync(':memory:');
	try {
		const known = new Set([schemaText(database)]);
		for (const statements of migrations) {
			for (const statement of statements) database.exec(statement);
			known.add(schemaText(database));
		}
		return known;
	} finally {
		database.close();
	}
}
