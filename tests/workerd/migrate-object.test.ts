import { runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { hasTables, migrateObject } from '#durable/runtime/migrate-object.ts';

const FIRST = ['CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT'];
const SECOND = ['ALTER TABLE note ADD COLUMN at INTEGER', 'UPDATE note SET at = 0'];
const stub = (name: string) => env.GATE.getByName(name) as unknown as DurableObjectStub;

it('brings an object of the first version, which is written down nowhere, to the newest', async () => {
	await runInDurableObject(stub('old'), (_, { storage }) => {
		migrateObject(storage, [FIRST]);
		storage.sql.exec("INSERT INTO note (id, text) VALUES (1, '上门前电话联系')");
		expect([...storage.kv.list()]).toEqual([]);
		migrateObject(storage, [FIRST, SECOND]);
		migrateObject(storage, [FIRST, SECOND]);
		expect(storage.sql.exec('SELECT * FROM note').toArray()).toEqual([{ id: 1, text: '上门前电话联系', at: 0 }]);
	});
});

it('takes every step with a new object, and leaves one whose step fails as it was', async () => {
	await runInDurableObject(stub('new'), (_, { storage }) => {
		expect(hasTables(storage)).toBe(false);
		expect(() => migrateObject(storage, [FIRST, ['ALTER TABLE nowhere ADD COLUMN at INTEGER']])).toThrow('nowhere');
		expect(hasTables(storage)).toBe(false);
		migrateObject(storage, [FIRST, SECOND]);
		expect(storage.sql.exec('SELECT * FROM note').toArray()).toEqual([]);
	});
});
