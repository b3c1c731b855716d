import type { BrowserContext, Cookie } from 'playwright-core';
import { Failure } from '../process/failure.ts';
import type { DemoPerson } from '../server/demo-person.ts';

type Credentials = Pick<DemoPerson, 'account' | 'password'>;

/** One session a person and server, however many browsers: passwords are slow to check, and trying too often is refused. */
const sessions = new Map<string, Promise<readonly Cookie[]>>();

/** Signs a browser context in, over the API as the sign-in page would or with the session that is there already. */
export async function signIn(context: BrowserContext, origin: string, person: Credentials): Promise<void> {
	const key = `${origin} ${person.account}`;
	const session = sessions.get(key) ?? openSession(context, origin, person);
	sessions.set(key, session);
	await context.addCookies([...(await session)]);
}

async function openSession(context: BrowserContext, origin: string, { account, password }: Credentials): Promise<readonly Cookie[]> {
	const before = new Set((await context.cookies(origin)).map(({ name }) => name));
	const response = await context.request.post(`${origin}/api/v1/session`, { data: { account, password }, headers: { origin } });
	if (!response.ok()) throw new Failure(`${account} could not sign in: ${response.status()} ${await response.text()}`);
	return (await context.cookies(origin)).filter(({ name }) => !before.has(name));
}
