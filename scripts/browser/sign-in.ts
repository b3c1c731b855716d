import type { BrowserContext } from 'playwright-core';
import { Failure } from '../process/failure.ts';
import type { DemoPerson } from '../server/demo-person.ts';

/** Signs a browser context in over the API, as the sign-in page would. */
export async function signIn(
	context: BrowserContext,
	origin: string,
	{ account, password }: Pick<DemoPerson, 'account' | 'password'>
): Promise<void> {
	const response = await context.request.post(`${origin}/api/v1/session`, { data: { account, password }, headers: { origin } });
	if (!response.ok()) throw new Failure(`${account} could not sign in: ${response.status()} ${await response.text()}`);
}
