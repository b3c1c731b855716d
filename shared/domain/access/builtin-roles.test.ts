import { describe, expect, it } from 'vitest';
import { BUILTIN_ROLES } from './builtin-roles.ts';
import { isPermission, PERMISSIONS, type Permission } from './permission.ts';

const roleOf = (key: string) => {
	const role = BUILTIN_ROLES.find((candidate) => candidate.key === key);
	if (role === undefined) throw new Error(`no role ${key}`);
	return role;
};
const holders = (permission: Permission) => BUILTIN_ROLES.filter(({ permissions }) => permissions.includes(permission)).map(({ key }) => key);

describe('the built-in roles', () => {
	it('have names of their own in both languages and hold each permission once', () => {
		for (const names of [BUILTIN_ROLES.map(({ key }) => key), BUILTIN_ROLES.map(({ name }) => name.zh), BUILTIN_ROLES.map(({ name }) => name.en)])
			expect(new Set(names).size).toBe(BUILTIN_ROLES.length);
		for (const { permissions } of BUILTIN_ROLES) expect(new Set(permissions).size).toBe(permissions.length);
	});

	it('give the administrator everything', () => {
		expect(roleOf('administrator')).toMatchObject({ permissions: PERMISSIONS, ownOnly: false });
	});

	it('limit nobody but the technician to their own tickets', () => {
		expect(BUILTIN_ROLES.filter(({ ownOnly }) => ownOnly).map(({ key }) => key)).toEqual(['technician']);
	});

	it('let the technician work and speak, not dispatch, edit or cancel', () => {
		expect(roleOf('technician').permissions.filter((permission) => permission.startsWith('ticket.'))).toEqual([
			'ticket.view',
			'ticket.work',
			'ticket.comment'
		]);
	});

	it('let the observer only look', () => {
		expect(roleOf('viewer').permissions.filter((permission) => !permission.endsWith('.view'))).toEqual([]);
	});

	it('let everybody who may act on a ticket see it', () => {
		for (const { permissions } of BUILTIN_ROLES)
			if (permissions.some((permission) => permission.startsWith('ticket.'))) expect(permissions).toContain('ticket.view');
	});

	it.each([
		['ticket.dispatch', ['administrator', 'hq-operations', 'regional-manager', 'dispatcher']],
		['ticket.cancel', ['administrator', 'hq-operations', 'regional-manager']],
		['ticket.work', ['administrator', 'technician']],
		['role.edit', ['administrator']],
		['delivery.manage', ['administrator']],
		['statement.view', ['administrator', 'hq-operations', 'regional-manager', 'dispatcher', 'agent', 'technician', 'finance']]
	] as const)('give %s to %j', (permission, expected) => {
		expect(holders(permission)).toEqual(expected);
	});
});

describe('isPermission', () => {
	it('knows the names of permissions and no others', () => {
		expect(['ticket.view', 'ticket.View', 'ticket', '', 'constructor', 'notice.supervise'].filter(isPermission)).toEqual([
			'ticket.view',
			'notice.supervise'
		]);
	});
});
