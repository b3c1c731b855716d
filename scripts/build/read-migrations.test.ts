import { expect, it } from 'vitest';
import { splitStatements } from './read-migrations.ts';

it('splits at the breakpoints drizzle-kit writes', () => {
	expect(splitStatements('CREATE TABLE a (x);\n--> statement-breakpoint\nCREATE TABLE b (x);\n')).toEqual([
		'CREATE TABLE a (x);',
		'CREATE TABLE b (x);'
	]);
});

it('leaves a trigger whole', () => {
	const trigger = 'CREATE TRIGGER t AFTER INSERT ON a BEGIN DELETE FROM b; DELETE FROM c; END;';
	expect(splitStatements(trigger)).toEqual([trigger]);
});

it('defers foreign keys where drizzle-kit switches them off', () => {
	expect(splitStatements('PRAGMA foreign_keys=OFF;--> statement-breakpoint\nPRAGMA foreign_keys=ON;')).toEqual([
		'PRAGMA defer_foreign_keys = ON',
		'PRAGMA defer_foreign_keys = OFF'
	]);
});
