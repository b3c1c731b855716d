import type { DemoPerson } from './demo-person.ts';

/** The first person of every role: enough to look round. */
export const onePerRole = (people: readonly DemoPerson[]): readonly DemoPerson[] =>
	people.filter(({ role }, index) => people.findIndex((other) => other.role === role) === index);

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/** Lines with role, name, account and password in columns; a Chinese character is two columns wide in a terminal. */
export function signInTable(people: readonly DemoPerson[]): string {
	const rows = people.map(({ role, name, account, password }) => [role, name, account, password]);
	const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...rows.map((row) => width(row[column] ?? ''))));
	return rows.map((row) => `  ${row.map((cell, column) => pad(cell, widths[column] ?? 0)).join('  ')}`.trimEnd()).join('\n');
}

const width = (text: string): number => [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);
const pad = (text: string, to: number): string => text + ' '.repeat(to - width(text));
