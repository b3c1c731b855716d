import type { BrowserContext } from 'playwright-core';
import { Failure } from '../process/failure.ts';
import type { DemoPerson } from '../server/demo-person.ts';

/** One session per account and server for the life of this process: the server rightly limits how often one address signs in. */
const sessions = new Map<string, Promise<string>>();

/** The session cookie (`name=value`) of an account, signing in over the API the first time. */
export function sessionCookie(origin: string, { account, password }: Pick<DemoPerson, 'account' | 'password'>): Promise<string> {
	const key = `${origin} ${account}`;
	const session = sessions.get(key) ?? openSession(origin, account, password);
	sessions.set(key, session);
	return session;
}

async function openSession(origin: string, account: string, password: string): Promise<string> {
	const response = await fetch(`${origin}/api/v1/session`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', origin },
		body: JSON.stringify({ account, password })
	});
	const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
	if (!response.ok || cookie === undefined) throw new Failure(`${account} could not sign in: ${response.status} ${await response.text()}`);
	return cookie;
}

/** Signs a browser context in, as the sign-in page would. */
export async function signIn(context: BrowserContext, origin: string, person: Pick<DemoPerson, 'account' | 'password'>): Promise<void> {
	const [name = '', value = ''] = (await sessionCookie(origin, person)).split('=');
	await context.addCookies([{ name, value, url: origin, httpOnly: true, sameSite: 'Lax' }]);
}
