import type { Room } from '#durable/inbox/inbox-rpc.ts';
import { admitVisitor } from '#durable/runtime/visitor.ts';
import type { Deps } from '#worker/deps.ts';
import type { Principal } from './operation.ts';

/**
 * Lets a signed-in person's socket into a room, and remembers where it went, so that ending the session closes it. The memory comes
 * first: a socket that nobody could close must not exist.
 */
export async function enterRoom(
	{ env }: Deps,
	request: Request,
	{ principal, room, audience }: { principal: Principal; room: Room; audience: string }
): Promise<Response> {
	const { actor, credential } = principal;
	await env.INBOX.getByName(actor.userId).entered({ sessionId: credential.id, room });
	const admitted = admitVisitor(request, { audience, viewer: { id: actor.userId, name: actor.name }, revokedBy: credential.id });
	switch (room.kind) {
		case 'ticket':
			return env.TICKET.getByName(room.name).fetch(admitted);
		case 'hub':
			return env.HUB.getByName(room.name).fetch(admitted);
		case 'headquarters':
			return env.HEADQUARTERS.getByName(room.name).fetch(admitted);
	}
}
