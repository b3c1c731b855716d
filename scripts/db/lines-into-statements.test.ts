import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { StatementLine } from '#shared/domain/settlement/statement-view.ts';
import { readMigrations } from '../build/read-migrations.ts';
import { projectRoot } from '../process/project-root.ts';

it('moves the lines of every statement into its row, in their order, and keeps links that don’t name their ticket', () => {
	const database = new DatabaseSync(':memory:');
	const migrations = readMigrations(path.join(projectRoot, 'migrations'));
	const at = migrations.findIndex(({ name }) => name.includes('fewer_rows_per_ticket'));
	const run = (from: number, to?: number) => {
		for (const { statements } of migrations.slice(from, to)) for (const statement of statements) database.exec(statement);
	};
	run(0, at);
	database.exec(`
		INSERT INTO statement VALUES ('t-1-5', 'SH-1-S5', 't-1', '/hq/', 'CNY', 13, 1300, 2, 15, 1, NULL, NULL, NULL), ('t-2-5', 'SH-2-S5', 't-2', '/hq/', 'CNY', 0, 1300, 0, 0, 1, NULL, NULL, NULL);
		INSERT INTO statement_line VALUES ('t-1-5', 1, 'spare-part', 'SP-1', '电容', 'capacitor', '个', 'piece', 2000, 5, 1, 10000, 5, 10), ('t-1-5', 0, 'service-item', 'SV-1', '检修', 'repair', '次', 'time', 1000, 5, 1, 10000, 5, 5);
		INSERT INTO tracking_link VALUES ('hash', 't-1', 1, 2, NULL);
	`);
	run(at);
	const lines = database.prepare('SELECT lines FROM statement ORDER BY id').all();
	const [moved, none] = lines.map((row) => StatementLine.array().parse(JSON.parse(String(row.lines))));
	expect(moved).toMatchObject([
		{ kind: 'service-item', code: 'SV-1', name: { zh: '检修', en: 'repair' }, unit: { zh: '次', en: 'time' }, amountMinor: 5 },
		{ kind: 'spare-part', code: 'SP-1', quantityMilli: 2000, amountMinor: 10 }
	]);
	expect(none).toEqual([]);
	expect(database.prepare('SELECT ticket_id, id, names_ticket FROM tracking_link').all()).toEqual([
		{ ticket_id: 't-1', id: 'hash', names_ticket: 0 }
	]);
});
