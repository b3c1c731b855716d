import { hashSecret } from '#worker/crypto/secret-token.ts';

/** The id of the ticket that a creation command makes: the same for every retry, and different for everybody else's command of that name. */
export async function ticketIdOf(creator: string, commandId: string): Promise<string> {
	return (await hashSecret(`${creator}\n${commandId}`)).replace(/[^A-Za-z0-9]/g, '').slice(0, 26);
}
