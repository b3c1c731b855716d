import files from 'host:assets';
import type { Asset } from './asset.ts';
import { compressed } from './compressed.ts';
import { serveAsset } from './serve-asset.ts';
import { untrustedProxy } from './untrusted-proxy.ts';
import { withClientAddress } from './with-client-address.ts';

export { CronObject } from './cron-object.ts';
export { D1Object } from './d1-object.ts';

/** Set by the first request of a process: from then on the cron object's own alarm keeps it going. */
let armed = false;

function arm(env: HostEnv, ctx: ExecutionContext): void {
	if (armed) return;
	armed = true;
	ctx.waitUntil(
		env.CRON.getByName('cron')
			.arm()
			.catch((error: unknown) => {
				armed = false;
				console.error('the cron clock did not start', error);
			})
	);
}

/** Said once in a process is enough. */
let warned = false;

function warn(request: Request, env: HostEnv): void {
	const warning = warned ? undefined : untrustedProxy(request.headers, env.TRUST_PROXY);
	if (warning === undefined) return;
	warned = true;
	console.warn(warning);
}

/** What the application's D1 binding talks to. */
export const d1: ExportedHandler<HostEnv> = {
	fetch: (request, env) => env.D1.getByName('db').fetch(request)
};

/** What the application's ASSETS binding talks to. */
export const assets: ExportedHandler<HostEnv> = {
	async fetch(request, env) {
		const { pathname } = new URL(request.url);
		const asset = findAsset(pathname);
		return asset && isRead(request) ? serveAsset(request, pathname, asset, env.STATIC) : notFound();
	}
};

/** The socket: files of the build first, as Cloudflare's assets layer does, then the application. */
export default {
	async fetch(request, env, ctx) {
		arm(env, ctx);
		warn(request, env);
		const { pathname } = new URL(request.url);
		if (isRead(request) && !pathname.startsWith('/api/')) {
			const asset = findAsset(pathname);
			if (asset) return serveAsset(request, pathname, asset, env.STATIC);
			// A file of another build: a page in its place would only confuse the browser.
			if (pathname.startsWith('/_app/')) return notFound();
		}
		const response = await env.APP.fetch(withClientAddress(request, env.TRUST_PROXY === 'yes'));
		return compressed(request, response);
	}
} satisfies ExportedHandler<HostEnv>;

const findAsset = (pathname: string): Asset | undefined => (Object.hasOwn(files, pathname) ? files[pathname] : undefined);

const isRead = (request: Request): boolean => request.method === 'GET' || request.method === 'HEAD';

const notFound = (): Response => new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } });
