import type { Deps } from '#worker/deps.ts';

const AT_ONCE = 20;

/**
 * The rights of these people have changed: their sockets close everywhere, whatever carried them, and come back for what may be seen now.
 * To be called when the change is stored.
 */
export async function announceRights({ env }: Pick<Deps, 'env'>, personIds: readonly string[]): Promise<void> {
	const people = [...new Set(personIds)];
	for (let i = 0; i < people.length; i += AT_ONCE)
		await Promise.all(people.slice(i, i + AT_ONCE).map((person) => env.INBOX.getByName(person).revoke({ person })));
}
