import type { DemoPerson } from '../../scripts/server/demo-person.ts';

export type ApiClient = Readonly<{
	get<T>(path: string): Promise<T>;
	post(path: string, body: unknown): Promise<Response>;
}>;

/** The HTTP API as one signed-in person. */
export async function signedIn(origin: string, { account, password }: DemoPerson): Promise<ApiClient> {
	const session = await send(`${origin}/api/v1/session`, { account, password }, { origin });
	if (!session.ok) throw new Error(`${account} could not sign in: ${session.status}`);
	const cookie = session.headers
		.getSetCookie()
		.map((line) => line.split(';')[0])
		.join('; ');
	return {
		async get<T>(path: string): Promise<T> {
			const response = await fetch(`${origin}/api/v1${path}`, { headers: { cookie } });
			if (!response.ok) throw new Error(`GET ${path}: ${response.status} ${await response.text()}`);
			return response.json() as Promise<T>;
		},
		post: (path, body) => send(`${origin}/api/v1${path}`, body, { origin, cookie })
	};
}

const send = (url: string, body: unknown, headers: Readonly<Record<string, string>>): Promise<Response> =>
	fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
