import { httpCall } from '../support/http-call.ts';

export type Visitor = Readonly<{
	get<T>(path: string): Promise<T>;
	post<T>(path: string, body: object | Uint8Array): Promise<T>;
}>;

/** Somebody at their own network address who calls the API, signed in or not; anything but success is an error. */
export function visitor({ origin, address, session }: { origin: string; address: string; session?: string }): Visitor {
	const headers = { origin, 'x-forwarded-for': address, ...(session === undefined ? {} : { cookie: `baton_session=${session}` }) };
	const call = async <T>(method: 'GET' | 'POST', path: string, body?: object | Uint8Array): Promise<T> => {
		const bytes = body instanceof Uint8Array;
		const { status, text } = await httpCall(`${origin}/api/v1${path}`, {
			method,
			headers: body === undefined ? headers : { ...headers, 'content-type': bytes ? 'image/png' : 'application/json' },
			...(body === undefined ? {} : { body: bytes ? body : JSON.stringify(body) })
		});
		if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text.slice(0, 500)}`);
		return JSON.parse(text) as T;
	};
	return { get: (path) => call('GET', path), post: (path, body) => call('POST', path, body) };
}
