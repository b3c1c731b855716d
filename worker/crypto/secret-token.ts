import { toBase64Url } from './base64url.ts';

/** A fresh secret of `bytes` random bytes, for cookies, links and codes. */
export const createSecret = (bytes = 32): string => toBase64Url(crypto.getRandomValues(new Uint8Array(bytes)));

/** What is stored of a secret. Plain SHA-256 is enough: the secret has at least 128 random bits. */
export async function hashSecret(secret: string): Promise<string> {
	return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret))));
}
