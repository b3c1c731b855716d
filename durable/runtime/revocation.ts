/**
 * Whose sockets are to close: those that one session, token or link carried, or all of a person's, whose rights have changed; these ask
 * again and get what they may see now.
 */
export type Revocation = { readonly credential: string } | { readonly person: string };

/** The face that every object with sockets shows to whoever revokes. */
export type Revocable = { revoke(revocation: Revocation): Promise<void> };
