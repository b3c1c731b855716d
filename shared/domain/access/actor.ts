import type { UserId } from '#shared/kernel/ids.ts';
import type { Permission } from './permission.ts';

/**
 * One role held on one unit: `permissions` inside the subtree `path` (`/hq/east/sh/`). With `ownOnly` they hold only for
 * what is the person's own (a technician's tickets).
 */
export type Grant = {
	readonly permissions: readonly Permission[];
	readonly path: string;
	readonly ownOnly: boolean;
};

/** Who is asking. `grants` of a token are already cut down to the token's scopes. */
export type Actor = {
	readonly userId: UserId;
	readonly name: string;
	readonly grants: readonly Grant[];
};

/** Where a thing sits and whose it is, which is all that access rules may look at. */
export type Resource = {
	readonly path: string;
	readonly owners?: readonly UserId[];
};
