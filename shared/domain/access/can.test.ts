import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor, Grant, Resource } from './actor.ts';
import { can, canSomewhere, permissionsOn } from './can.ts';
import { PERMISSIONS, type Permission } from './permission.ts';
import { type VisibleScopes, visibleScopes } from './visible-scopes.ts';

const anActor = (...grants: readonly Partial<Grant>[]): Actor => ({
	userId: 'u-1',
	name: '王强',
	grants: grants.map((grant) => ({ permissions: ['ticket.view'], path: '/hq/', ownOnly: false, ...grant }))
});

// A tree of four levels with two branches each, whose names are prefixes of one another on purpose.
const aPath = fc.array(fc.constantFrom('sh', 'sh-1'), { maxLength: 4 }).map((names) => `/hq/${names.map((name) => `${name}/`).join('')}`);
const aPermission = fc.constantFrom<Permission>('ticket.view', 'ticket.work', 'board.view');
const aGrant = fc.record({ permissions: fc.uniqueArray(aPermission), path: aPath, ownOnly: fc.boolean() });
const aRandomActor = fc.array(aGrant, { maxLength: 5 }).map((grants): Actor => ({ userId: 'u-1', name: '王强', grants }));
const aResource: fc.Arbitrary<Resource> = fc.oneof(
	fc.record({ path: aPath }),
	fc.record({ path: aPath, owners: fc.uniqueArray(fc.constantFrom('u-1', 'u-2', 'u-3')) })
);

/** What the SQL filter made of scopes lets through. */
const isListed = ({ subtrees, ownSubtrees }: VisibleScopes, { path, owners = [] }: Resource, userId: string) =>
	subtrees.some((subtree) => path.startsWith(subtree)) || (owners.includes(userId) && ownSubtrees.some((subtree) => path.startsWith(subtree)));

describe('can', () => {
	it('holds a permission on the unit of the grant and everything below it', () => {
		const actor = anActor({ path: '/hq/east/' });
		const asked = ['/hq/east/', '/hq/east/sh/', '/hq/', '/hq/west/', '/hq/east-2/'];
		expect(asked.map((path) => can(actor, 'ticket.view', { path }))).toEqual([true, true, false, false, false]);
	});

	it('holds only what the grant names', () => {
		expect(can(anActor(), 'ticket.cancel', { path: '/hq/' })).toBe(false);
	});

	it('holds a permission over what is one’s own only for its owners', () => {
		const technician = anActor({ ownOnly: true });
		const of = (owners?: string[]) => can(technician, 'ticket.view', { path: '/hq/sh/', ...(owners && { owners }) });
		expect([of(['u-1']), of(['u-2', 'u-1']), of(['u-2']), of([]), of()]).toEqual([true, true, false, false, false]);
	});

	it('lets the wider of two grants count', () => {
		const actor = anActor({ ownOnly: true }, { path: '/hq/sh/' });
		expect([can(actor, 'ticket.view', { path: '/hq/sh/' }), can(actor, 'ticket.view', { path: '/hq/bj/' })]).toEqual([true, false]);
	});

	it('allows exactly what lists show', () => {
		fc.assert(
			fc.property(aRandomActor, aPermission, aResource, (actor, permission, resource) => {
				expect(can(actor, permission, resource)).toBe(isListed(visibleScopes(actor, permission), resource, actor.userId));
			}),
			{ numRuns: 2_000 }
		);
	});

	it('allows exactly the permissions that the screens are told of', () => {
		fc.assert(
			fc.property(aRandomActor, aResource, (actor, resource) => {
				const allowed = PERMISSIONS.filter((permission) => can(actor, permission, resource));
				expect(new Set(permissionsOn(actor, resource))).toEqual(new Set(allowed));
				expect(permissionsOn(actor, resource)).toHaveLength(allowed.length);
			}),
			{ numRuns: 1_000 }
		);
	});

	it('is possible somewhere exactly when some scope is left', () => {
		fc.assert(
			fc.property(aRandomActor, aPermission, (actor, permission) => {
				const { subtrees, ownSubtrees } = visibleScopes(actor, permission);
				expect(canSomewhere(actor, permission)).toBe(subtrees.length + ownSubtrees.length > 0);
			})
		);
	});
});

describe('visibleScopes', () => {
	it('drops what another scope contains', () => {
		const actor = anActor(
			{ path: '/hq/east/' },
			{ path: '/hq/east/sh/' },
			{ path: '/hq/east/' },
			{ path: '/hq/west/' },
			{ path: '/hq/west/cd/', ownOnly: true },
			{ path: '/hq/', ownOnly: true, permissions: ['ticket.work'] },
			{ path: '/hq/north/', ownOnly: true }
		);
		expect(visibleScopes(actor, 'ticket.view')).toEqual({ subtrees: ['/hq/east/', '/hq/west/'], ownSubtrees: ['/hq/north/'] });
	});

	it('names no scope inside another one', () => {
		fc.assert(
			fc.property(aRandomActor, aPermission, (actor, permission) => {
				const { subtrees, ownSubtrees } = visibleScopes(actor, permission);
				for (const inner of [...subtrees, ...ownSubtrees]) expect(subtrees.filter((outer) => outer !== inner && inner.startsWith(outer))).toEqual([]);
			})
		);
	});
});
