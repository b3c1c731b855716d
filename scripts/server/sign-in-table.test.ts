import { expect, it } from 'vitest';
import { onePerRole, signInTable } from './sign-in-table.ts';

it('lines the columns up whatever the script', () => {
	const people = [
		{ role: '客服', name: '王敏', account: 'wangmin', password: 'a' },
		{ role: 'admin', name: 'Li', account: 'li', password: 'bb' }
	];
	expect(signInTable(people)).toBe('  客服   王敏  wangmin  a\n  admin  Li    li       bb');
});

it('shows one person of each role, the first', () => {
	const person = (role: string, account: string) => ({ role, account, name: account, password: 'x' });
	const people = [person('admin', 'a'), person('technician', 'b'), person('technician', 'c'), person('viewer', 'd')];
	expect(onePerRole(people).map(({ account }) => account)).toEqual(['a', 'b', 'd']);
});
