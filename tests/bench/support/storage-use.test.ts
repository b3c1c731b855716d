import { expect, it } from 'vitest';
import { addStorageUse, NO_STORAGE_USE, statementTarget } from './storage-use.ts';

it.each([
	['INSERT INTO journal (seq) VALUES (?)', 'journal'],
	['insert into "ticket_index" ("id") values (?) on conflict do update set "seq" = 1', 'ticket_index'],
	['INSERT OR IGNORE INTO state (id) VALUES (1)', 'state'],
	['REPLACE INTO notice (slot) VALUES (?)', 'notice'],
	['UPDATE card SET stage = ?', 'card'],
	['DELETE FROM notice WHERE key NOT IN (SELECT key FROM other)', 'notice'],
	['select "a", "b" from "session" inner join "person" on 1', 'session'],
	['PRAGMA optimize', 'other']
])('%s works on %s', (sql, target) => {
	expect(statementTarget(sql)).toBe(target);
});

it('adds up', () => {
	const one = { rowsWritten: 1, rowsRead: 2, alarmsSet: 3 };
	expect(addStorageUse(addStorageUse(NO_STORAGE_USE, one), one)).toEqual({ rowsWritten: 2, rowsRead: 4, alarmsSet: 6 });
});
