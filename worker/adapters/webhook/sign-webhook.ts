import { fromBase64Url } from '#worker/crypto/base64url.ts';

/** What a secret is spelled with, so that people see what it is for. */
export const SECRET_PREFIX = 'whsec_';

/**
 * The headers of a signed message by Standard Webhooks 1.0 (standardwebhooks.com): HMAC-SHA256 over `id.timestamp.body`, base64.
 * `timestamp` in seconds; `secret` as `whsec_<base64>`.
 */
export async function signWebhook({
	id,
	timestamp,
	body,
	secret
}: {
	id: string;
	timestamp: number;
	body: string;
	secret: string;
}): Promise<Record<string, string>> {
	const raw = fromBase64Url(secret.slice(SECRET_PREFIX.length).replaceAll('=', ''));
	const key = await crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
	const signature = new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(`${id}.${timestamp}.${body}`)));
	return {
		'webhook-id': id,
		'webhook-timestamp': String(timestamp),
		'webhook-signature': `v1,${btoa(String.fromCharCode(...signature))}`
	};
}
