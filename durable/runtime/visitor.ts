import { z } from 'zod';

/**
 * Who is behind a socket upgrade, as the worker established it. It travels in a header that only the worker can set: objects are not
 * reachable from outside.
 */
export const Visitor = z.object({
	audience: z.string(),
	viewer: z.object({ id: z.string(), name: z.string() }).nullable(),
	/** The session, token or link that carried them in; revoking it closes the socket. */
	revokedBy: z.string(),
	/** When that ends by itself (epoch ms). */
	expiresAt: z.int(),
	/** Whether they may see this only as long as it is their own. */
	ownOnly: z.boolean()
});
export type Visitor = z.infer<typeof Visitor>;

const HEADER = 'x-baton-visitor';

/** The upgrade request to hand to an object, with the visitor inside. */
export function admitVisitor(request: Request, visitor: Visitor): Request {
	const headers = new Headers(request.headers);
	headers.delete('cookie');
	headers.set(HEADER, encodeURIComponent(JSON.stringify(visitor)));
	return new Request(request.url, { headers });
}

export function readVisitor(request: Request): Visitor {
	return Visitor.parse(JSON.parse(decodeURIComponent(request.headers.get(HEADER) ?? 'null')));
}

/** The `since` of a reconnecting client; null the first time and for anything that isn't a whole number. */
export function readSince(request: Request): number | null {
	const since = new URL(request.url).searchParams.get('since');
	return since !== null && /^\d{1,15}$/.test(since) ? Number(since) : null;
}
