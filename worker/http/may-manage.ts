import type { Actor } from '#shared/domain/access/actor.ts';
import { can } from '#shared/domain/access/can.ts';
import { COMPANY } from '#shared/domain/access/company.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';

/** Deliveries and projections are the whole company's; a region's administrator asks headquarters. */
export const mayManage = (actor: Actor): Result<null> =>
	can(actor, 'delivery.manage', { path: COMPANY }) ? ok(null) : refuse('access.denied', { permission: 'delivery.manage' });
