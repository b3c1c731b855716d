import type { Actor, Grant, Resource } from './actor.ts';
import type { Permission } from './permission.ts';

/** The one rule of who may do what; asked in the use case and again in the object. Paths end in `/`, so a prefix is a subtree. */
export function can(actor: Actor, permission: Permission, resource: Resource): boolean {
	return actor.grants.some((grant) => grant.permissions.includes(permission) && covers(actor, grant, resource));
}

function covers(actor: Actor, grant: Grant, resource: Resource): boolean {
	if (!resource.path.startsWith(grant.path)) return false;
	return !grant.ownOnly || (resource.owners ?? []).includes(actor.userId);
}

/** Every permission the actor holds on this resource; what the flow engine and the screens look at. */
export function permissionsOn(actor: Actor, resource: Resource): Permission[] {
	const held = new Set<Permission>();
	for (const grant of actor.grants) if (covers(actor, grant, resource)) for (const permission of grant.permissions) held.add(permission);
	return [...held];
}

/** Whether the permission is held anywhere at all: decides whether a page is offered, never whether a row is shown. */
export function canSomewhere(actor: Actor, permission: Permission): boolean {
	return actor.grants.some((grant) => grant.permissions.includes(permission));
}
