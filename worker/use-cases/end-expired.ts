import { deleteExpired } from '#worker/db/queries/delete-expired.ts';
import type { Deps } from '#worker/deps.ts';

const AT_ONCE = 20;

/**
 * Ends what has run out, and closes the sockets that it carried. Rooms tell nobody anything after their time in any case; this is for
 * those where nothing happens.
 */
export async function endExpired({ db, env }: Deps, at: number): Promise<void> {
	const { credentials, links } = await deleteExpired(db, at);
	const revocations = [
		...credentials.map(
			({ id, personId }) =>
				() =>
					env.INBOX.getByName(personId).revoke({ credential: id })
		),
		...links.map(
			({ id, ticketId }) =>
				() =>
					env.TICKET.getByName(ticketId).revoke({ credential: id })
		)
	];
	for (let i = 0; i < revocations.length; i += AT_ONCE) {
		const results = await Promise.allSettled(revocations.slice(i, i + AT_ONCE).map((revoke) => revoke()));
		for (const result of results) if (result.status === 'rejected') console.error('sockets of what expired stay open', String(result.reason));
	}
}
