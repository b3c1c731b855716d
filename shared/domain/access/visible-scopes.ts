import type { Actor } from './actor.ts';
import type { Permission } from './permission.ts';

/** What a list may show: whole subtrees, and subtrees of which only the actor's own rows count. */
export type VisibleScopes = {
	readonly subtrees: readonly string[];
	readonly ownSubtrees: readonly string[];
};

/** The scopes in which `permission` is held, without those that another one contains; the source of every SQL filter. */
export function visibleScopes(actor: Actor, permission: Permission): VisibleScopes {
	const grants = actor.grants.filter((grant) => grant.permissions.includes(permission));
	const subtrees = outermost(grants.filter((grant) => !grant.ownOnly).map((grant) => grant.path));
	const ownSubtrees = outermost(grants.filter((grant) => grant.ownOnly).map((grant) => grant.path)).filter(
		(path) => !subtrees.some((outer) => path.startsWith(outer))
	);
	return { subtrees, ownSubtrees };
}

function outermost(paths: readonly string[]): string[] {
	const unique = [...new Set(paths)];
	return unique.filter((path) => !unique.some((other) => other !== path && path.startsWith(other)));
}
