import { expect, it } from 'vitest';
import { signInTable } from './sign-in-table.ts';

it('lines the columns up whatever the script', () => {
	const people = [
		{ role: '客服', name: '王敏', account: 'wangmin', password: 'a' },
		{ role: 'admin', name: 'Li', account: 'li', password: 'bb' }
	];
	expect(signInTable(people)).toBe('  客服   王敏  wangmin  a\n  admin  Li    li       bb');
});
