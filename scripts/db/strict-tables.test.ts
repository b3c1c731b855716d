import { expect, it } from 'vitest';
import { strictTables } from './strict-tables.ts';

it('makes every new table strict, once, and leaves other statements alone', () => {
	const made = 'CREATE TABLE `a` (\n\t`n` integer NOT NULL,\n\tPRIMARY KEY(`n`)\n);\n--> statement-breakpoint\nCREATE INDEX `i` ON `a` (`n`);';
	const strict =
		'CREATE TABLE `a` (\n\t`n` integer NOT NULL,\n\tPRIMARY KEY(`n`)\n) STRICT;\n--> statement-breakpoint\nCREATE INDEX `i` ON `a` (`n`);';
	expect(strictTables(made)).toBe(strict);
	expect(strictTables(strict)).toBe(strict);
});
