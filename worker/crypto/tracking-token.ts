import { createSecret } from './secret-token.ts';

/** 128 random bits. */
const SECRET_BYTES = 16;
const SECRET_LENGTH = 22;

/** A fresh token of a customer's link: the secret, and whose ticket it opens. */
export const createTrackingToken = (ticketId: string): string => `${createSecret(SECRET_BYTES)}${ticketId}`;

/** The ticket that a token says it opens; undefined for one from before tokens said so. */
export const ticketOfToken = (token: string): string | undefined => token.slice(SECRET_LENGTH) || undefined;
