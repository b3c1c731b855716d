import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Failure } from '../process/failure.ts';
import { knownSchemas } from './known-schemas.ts';
import { schemaText } from './schema-text.ts';

/** The migrations of the databases in each folder of a data folder, oldest first. */
export type DataSchemas = Readonly<Record<string, readonly (readonly string[])[]>>;

/** What a data folder was last found to know; while a build's migrations are the same, nothing is opened. */
const RECORD = 'schema';
/** Of thousands of tickets the longest untouched are of the oldest build. */
const LOOKED_AT = 20;

/**
 * Says that a data folder's tables are of a build with other migrations, before the application fails on them in its own way: an older one
 * from before the first release, whose schema was still edited in place, or a newer one. To be called while nothing runs on it.
 */
export function assertKnownData(dataDir: string, schemas: DataSchemas): void {
	const record = path.join(dataDir, RECORD);
	const hash = createHash('sha256').update(JSON.stringify(schemas)).digest('hex');
	if (existsSync(record) && readFileSync(record, 'utf8').trim() === hash) return;
	for (const [folder, migrations] of Object.entries(schemas)) {
		const known = knownSchemas(migrations);
		const strange = oldestDatabases(path.join(dataDir, folder)).find((file) => !known.has(readSchema(file)));
		if (strange !== undefined) {
			throw new Failure(
				`The data in ${dataDir} is of another build: the tables in ${path.relative(dataDir, strange)} are not what this one's migrations make.`,
				[
					'It was made by a build from before the first release, or by a newer one. Start the build that made it, or',
					'begin afresh in another folder: DATA_DIR=/path/to/folder npm start',
					`or delete what is there:        DATA_DIR=${dataDir} npm run reset`
				].join('\n  ')
			);
		}
	}
	writeFileSync(record, `${hash}\n`);
}

function oldestDatabases(folder: string): readonly string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter((name) => name.endsWith('.sqlite') && name !== 'metadata.sqlite')
		.map((name) => path.join(folder, name))
		.map((file) => ({ file, touchedAt: statSync(file).mtimeMs }))
		.sort((a, b) => a.touchedAt - b.touchedAt)
		.slice(0, LOOKED_AT)
		.map(({ file }) => file);
}

function readSchema(file: string): string {
	// Not read-only: after a power cut a database has to be put in order by whoever opens it first.
	const database = new DatabaseSync(file);
	try {
		return schemaText(database);
	} finally {
		database.close();
	}
}
