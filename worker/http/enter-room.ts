import type { Room } from '#durable/inbox/inbox-rpc.ts';
import { admitVisitor } from '#durable/runtime/visitor.ts';
import { refuse } from '#shared/kernel/result.ts';
import type { Deps } from '#worker/deps.ts';
import type { Principal } from '#worker/principal.ts';
import { authenticate } from './authenticate.ts';
import type { Answer } from './operation.ts';

type Entering = {
	readonly principal: Principal;
	readonly room: Room | { readonly kind: 'inbox'; readonly name: string };
	readonly audience: string;
	/** Whether the room's thing may be seen only as long as it is one's own. */
	readonly ownOnly?: boolean;
};

/**
 * Lets a signed-in person's socket into a room, and remembers where it went, so that whoever ends the session finds it. The memory comes
 * first: a socket that nobody could close must not exist. A revocation may still have come between the check and the entering, when there
 * was no socket to close; so the right is looked at once more from inside.
 */
export async function enterRoom(deps: Deps, request: Request, { principal, room, audience, ownOnly = false }: Entering): Promise<Answer> {
	const { actor, credential } = principal;
	if (room.kind !== 'inbox') await deps.env.INBOX.getByName(actor.userId).entered({ credential: credential.id, room });
	const viewer = { id: actor.userId, name: actor.name };
	const object = objectOf(deps.env, room);
	const entered = await object.fetch(admitVisitor(request, { audience, viewer, revokedBy: credential.id, expiresAt: credential.expiresAt, ownOnly }));
	const still = await authenticate(deps, request);
	if (still === undefined) {
		await object.revoke({ credential: credential.id });
		return refuse('access.sign-in');
	}
	if (JSON.stringify(still.actor.grants) !== JSON.stringify(actor.grants)) await object.revoke({ person: actor.userId });
	return entered;
}

function objectOf(env: Env, { kind, name }: Entering['room']) {
	switch (kind) {
		case 'ticket':
			return env.TICKET.getByName(name);
		case 'hub':
			return env.HUB.getByName(name);
		case 'headquarters':
			return env.HEADQUARTERS.getByName(name);
		case 'inbox':
			return env.INBOX.getByName(name);
	}
}
