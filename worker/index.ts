// Production: the API, the objects, the cron, and SvelteKit's server for the pages.
import { env as globalEnv, WorkerEntrypoint } from 'cloudflare:workers';
// @ts-expect-error made by `npm run build`
import { server } from '../web/.svelte-kit/worker/server.js';
import { app } from './app.ts';
import { createDeps } from './deps.ts';
import { runScheduled } from './jobs/run-scheduled.ts';

export * from './objects.ts';

/** Lets a plain workerd, whose own cron triggers are experimental, call the scheduled jobs. */
export class Cron extends WorkerEntrypoint<Env> {
	run(cron: string, scheduledTime: number): Promise<void> {
		return runScheduled(createDeps(this.env), { cron, at: scheduledTime });
	}
}

const ready: Promise<void> = server.init({ env: globalEnv });

export default {
	async fetch(request, env, ctx) {
		const { pathname } = new URL(request.url);
		if (pathname === '/api' || pathname.startsWith('/api/')) return app.fetch(request, env, ctx);
		await ready;
		return server.respond(request, {
			platform: { env: { ...env, API: { fetch: (inner: Request) => app.fetch(inner, env, ctx) } }, ctx, caches, cf: request.cf },
			getClientAddress: () => request.headers.get('cf-connecting-ip') ?? '127.0.0.1'
		});
	},
	scheduled: ({ cron, scheduledTime }, env) => runScheduled(createDeps(env), { cron, at: scheduledTime })
} satisfies ExportedHandler<Env>;
