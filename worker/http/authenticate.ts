import { hashSecret } from '#worker/crypto/secret-token.ts';
import { findPrincipalBySession } from '#worker/db/queries/find-principal-by-session.ts';
import { findPrincipalByToken } from '#worker/db/queries/find-principal-by-token.ts';
import type { Deps } from '#worker/deps.ts';
import type { Principal } from '#worker/principal.ts';
import { readSessionCookie } from './session-cookie.ts';

const BEARER = /^Bearer\s+(baton_[A-Za-z0-9_-]{20,100})$/;

/** Who sent the request, by session cookie or personal access token; undefined when nobody valid did. */
export async function authenticate(deps: Deps, request: Request): Promise<Principal | undefined> {
	const bearer = BEARER.exec(request.headers.get('authorization') ?? '')?.[1];
	if (bearer !== undefined) return findPrincipalByToken(deps, await hashSecret(bearer));
	const secret = readSessionCookie(request);
	return secret === undefined ? undefined : findPrincipalBySession(deps, await hashSecret(secret));
}
