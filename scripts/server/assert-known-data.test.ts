import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Failure } from '../process/failure.ts';
import { assertKnownData, type DataSchemas } from './assert-known-data.ts';
import { dataSchemas } from './data-schemas.ts';

const FIRST = ['CREATE TABLE note (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT', 'CREATE INDEX note_by_body ON note (body)'];
const SECOND = ['ALTER TABLE note ADD COLUMN at INTEGER'];
const EDITED = ['CREATE TABLE note (id TEXT PRIMARY KEY, body TEXT NOT NULL, author TEXT NOT NULL) STRICT'];
const of = (...migrations: readonly (readonly string[])[]): DataSchemas => ({ 'objects/note': migrations });

let dataDir = '';
beforeEach(() => {
	dataDir = mkdtempSync(path.join(tmpdir(), 'baton-schema-'));
	mkdirSync(path.join(dataDir, 'objects/note'), { recursive: true });
});
afterEach(() => rmSync(dataDir, { recursive: true }));

/** A database as a build with these migrations leaves it, beside what the platform keeps in it. */
function make(name: string, ...migrations: readonly (readonly string[])[]): string {
	const file = path.join(dataDir, 'objects/note', `${name}.sqlite`);
	const database = new DatabaseSync(file);
	database.exec('PRAGMA journal_mode = WAL; CREATE TABLE _cf_KV (key TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID');
	for (const statement of migrations.flat()) database.exec(statement);
	database.close();
	return file;
}
const check = (schemas: DataSchemas) => () => assertKnownData(dataDir, schemas);

describe('data of this build or of one that it continues', () => {
	it('is taken, whether its databases are empty, older or as new as the build', () => {
		for (const [index, migrations] of [[], [FIRST], [FIRST, SECOND]].entries()) make(String(index), ...migrations);
		expect(check(of(FIRST, SECOND))).not.toThrow();
	});

	it('is looked at once for each set of migrations', () => {
		make('a', FIRST);
		check(of(FIRST))();
		const record = readFileSync(path.join(dataDir, 'schema'), 'utf8');
		make('b', EDITED);
		expect(check(of(FIRST))).not.toThrow();
		rmSync(path.join(dataDir, 'objects/note/b.sqlite'));
		check(of(FIRST, SECOND))();
		expect(readFileSync(path.join(dataDir, 'schema'), 'utf8')).not.toBe(record);
	});

	it('doesn’t depend on how a migration is laid out, nor on folders that aren’t there yet', () => {
		make('a', FIRST);
		expect(check(of(FIRST.map((statement) => statement.replaceAll(' ', '\n\t'))))).not.toThrow();
		expect(check({ ...of(FIRST), 'objects/later': [FIRST] })).not.toThrow();
	});
});

describe('data of another build', () => {
	it.each([
		['a schema that was edited in place', [EDITED], [FIRST]],
		['a newer build', [FIRST, SECOND], [FIRST]],
		['a build with an index more', [[...FIRST, 'CREATE INDEX more ON note (id)']], [FIRST]]
	])('of %s is refused with the folder and what to do', (_, made, build) => {
		make('a', ...made);
		expect(check(of(...build))).toThrow(Failure);
		try {
			check(of(...build))();
		} catch (error) {
			const { message, cure } = error as Failure;
			expect(message).toContain(`The data in ${dataDir} is of another build: the tables in objects/note/a.sqlite`);
			expect(cure).toContain('DATA_DIR=/path/to/folder npm start');
			expect(cure).toContain(`DATA_DIR=${dataDir} npm run reset`);
		}
		expect(existsSync(path.join(dataDir, 'schema'))).toBe(false);
	});

	it('is found among thousands by what was not touched for longest', () => {
		for (let index = 0; index < 40; index += 1) make(`new-${index}`, FIRST);
		utimesSync(make('old', EDITED), new Date(0), new Date(0));
		expect(check(of(FIRST))).toThrow(/old\.sqlite/);
	});
});

it('knows the databases that hold tables', () => {
	const schemas = dataSchemas();
	expect(Object.keys(schemas)).toEqual(['d1/baton-D1Object', 'objects/baton-HubObject', 'objects/baton-InboxObject', 'objects/baton-TicketObject']);
	for (const migrations of Object.values(schemas)) expect(migrations.length).toBeGreaterThan(0);
});
