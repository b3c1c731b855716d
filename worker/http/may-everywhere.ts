import type { Actor } from '#shared/domain/access/actor.ts';
import { can } from '#shared/domain/access/can.ts';
import { COMPANY } from '#shared/domain/access/company.ts';
import type { Permission } from '#shared/domain/access/permission.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';

/**
 * For what is the whole company's: what one region's administrator does there would be done to all, so who holds the right in a region asks
 * headquarters. Refusal: `access.denied`.
 */
export const mayEverywhere = (actor: Actor, permission: Permission): Result<null> =>
	can(actor, permission, { path: COMPANY }) ? ok(null) : refuse('access.denied', { permission });
