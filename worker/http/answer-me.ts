import { refuse } from '#shared/kernel/result.ts';
import { findPrincipalBySession } from '#worker/db/queries/find-principal-by-session.ts';
import type { Deps } from '#worker/deps.ts';
import { describeMe } from '#worker/use-cases/describe-me.ts';
import type { Answer } from './operation.ts';
import { sessionCookie } from './session-cookie.ts';

/** The answer to a sign-in: who one is now, and the cookie. */
export async function answerMe(deps: Deps, request: Request, { secret, id }: { secret: string; id: string }): Promise<Answer> {
	const principal = await findPrincipalBySession(deps, id);
	if (principal === undefined) return refuse('access.sign-in');
	return new Response(JSON.stringify(await describeMe(deps, principal)), {
		status: 201,
		headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', 'set-cookie': sessionCookie(request, secret) }
	});
}
