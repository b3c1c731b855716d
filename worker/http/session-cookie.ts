import { SESSION_DAYS } from '#worker/use-cases/open-session.ts';
import { publicOrigin } from './is-foreign.ts';

export const SESSION_COOKIE = 'baton_session';

export function readSessionCookie(request: Request): string | undefined {
	return /(?:^|;\s*)baton_session=([A-Za-z0-9_-]{20,100})(?:;|$)/.exec(request.headers.get('cookie') ?? '')?.[1];
}

/** `Secure` whenever the visitor came by TLS; on plain http (a laptop) browsers would drop such a cookie. */
function attributes(request: Request, maxAge: number): string {
	const secure = publicOrigin(request).startsWith('https:') ? '; Secure' : '';
	return `Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${secure}`;
}

export const sessionCookie = (request: Request, secret: string): string =>
	`${SESSION_COOKIE}=${secret}; ${attributes(request, SESSION_DAYS * 86_400)}`;

export const clearedSessionCookie = (request: Request): string => `${SESSION_COOKIE}=; ${attributes(request, 0)}`;
