/** Calls this system's own HTTP API: `api('/api/v1/tickets', { method: 'POST', body })`. */
export type Api = (path: `/${string}`, init?: RequestInit) => Promise<Response>;

/** What the visitor sent that the API must see again to answer as this visitor, in this language, from this address. */
const FORWARDED = ['cookie', 'accept-language', 'user-agent', 'cf-connecting-ip', 'x-request-id'] as const;

type ServerApiDeps = Readonly<{
	/** the page request that is being answered */
	request: Request;
	origin: string;
	send: (request: Request) => Response | Promise<Response>;
	/** cookies the API sets, to be set on the page's answer */
	onSetCookie: (cookie: string) => void;
}>;

/** The API for `load` functions and form actions. A header the caller gives wins over the forwarded one. */
export function createServerApi({ request, origin, send, onSetCookie }: ServerApiDeps): Api {
	return async (path, init) => {
		const headers = new Headers(init?.headers);
		for (const name of FORWARDED) {
			const value = request.headers.get(name);
			if (value !== null && !headers.has(name)) headers.set(name, value);
		}
		// The API refuses a change that comes from another site; this one comes from our own page.
		if (!headers.has('origin')) headers.set('origin', origin);
		const response = await send(new Request(new URL(path, origin), { ...init, headers }));
		for (const cookie of response.headers.getSetCookie()) onSetCookie(cookie);
		return response;
	};
}
