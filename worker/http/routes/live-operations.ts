import { z } from 'zod';
import { WHOLE_BOARD } from '#durable/hub/hub-object.ts';
import { Id } from '#shared/contract/http/fields.ts';
import { BoardView, WallView } from '#shared/contract/http/live.ts';
import { NoticeList, ReadNotices } from '#shared/contract/http/operations.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { can } from '#shared/domain/access/can.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { findHubs } from '#worker/db/queries/find-hubs.ts';
import type { Deps } from '#worker/deps.ts';
import { enterRoom } from '../enter-room.ts';
import { signedInOperation } from '../operation.ts';

const HubId = z.object({ hubId: Id });

/** What of a hub's board the actor may see: all of it, or a technician's own. Refusal: `hub.not-found`. */
async function boardAudience({ db }: Deps, actor: Actor, hubId: string): Promise<Result<string>> {
	const hub = (await findHubs(db)).find(({ id }) => id === hubId);
	if (hub === undefined) return refuse('hub.not-found');
	if (can(actor, 'board.view', hub)) return ok(WHOLE_BOARD);
	return can(actor, 'board.view', { path: hub.path, owners: [actor.userId] }) ? ok(`own:${actor.userId}`) : refuse('hub.not-found');
}

/** Which hubs the actor's wall shows. */
async function wallAudience({ db }: Deps, actor: Actor): Promise<string> {
	const hubs = await findHubs(db);
	const visible = hubs.filter((hub) => can(actor, 'wall.view', hub));
	return visible.length === hubs.length ? 'all' : visible.map(({ id }) => id).join(',');
}

export const liveOperations = [
	signedInOperation({
		method: 'GET',
		path: '/boards/:hubId',
		tag: 'live',
		summary: 'A hub’s board as it is now; for clients without sockets',
		access: 'board.view',
		params: HubId,
		answer: BoardView,
		async handle({ deps, params }, { actor }) {
			const audience = await boardAudience(deps, actor, params.hubId);
			return audience.ok ? ok(await deps.env.HUB.getByName(params.hubId).board(audience.value)) : audience;
		}
	}),
	signedInOperation({
		method: 'GET',
		path: '/boards/:hubId/live',
		tag: 'live',
		summary: 'Socket of a hub’s board',
		access: 'board.view',
		params: HubId,
		answer: 'socket',
		async handle({ deps, params, request }, principal) {
			const audience = await boardAudience(deps, principal.actor, params.hubId);
			return audience.ok ? enterRoom(deps, request, { principal, room: { kind: 'hub', name: params.hubId }, audience: audience.value }) : audience;
		}
	}),
	signedInOperation({
		method: 'GET',
		path: '/wall',
		tag: 'live',
		summary: 'Every visible hub’s numbers and the latest news',
		access: 'wall.view',
		answer: WallView,
		handle: async ({ deps }, { actor }) => ok(await deps.env.HEADQUARTERS.getByName('hq').wall(await wallAudience(deps, actor)))
	}),
	signedInOperation({
		method: 'GET',
		path: '/wall/live',
		tag: 'live',
		summary: 'Socket of the wall',
		access: 'wall.view',
		answer: 'socket',
		handle: async ({ deps, request }, principal) =>
			enterRoom(deps, request, { principal, room: { kind: 'headquarters', name: 'hq' }, audience: await wallAudience(deps, principal.actor) })
	}),
	signedInOperation({
		method: 'GET',
		path: '/notices',
		tag: 'live',
		summary: 'One’s own notices, newest first',
		access: 'signed-in',
		answer: NoticeList,
		handle: async ({ deps }, { actor }) => ok(await deps.env.INBOX.getByName(actor.userId).list())
	}),
	signedInOperation({
		method: 'POST',
		path: '/notices/read',
		tag: 'live',
		summary: 'Mark notices read; all of them when `keys` is left out',
		access: 'signed-in',
		body: ReadNotices,
		answer: NoticeList,
		handle: async ({ deps, body }, { actor }) => ok(await deps.env.INBOX.getByName(actor.userId).markRead({ keys: body.keys, at: deps.now() }))
	}),
	signedInOperation({
		method: 'GET',
		path: '/notices/live',
		tag: 'live',
		summary: 'Socket of one’s own notices',
		access: 'signed-in',
		answer: 'socket',
		handle: ({ deps, request }, principal) =>
			enterRoom(deps, request, { principal, room: { kind: 'inbox', name: principal.actor.userId }, audience: 'own' })
	})
];
