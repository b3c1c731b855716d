import { Hono } from 'hono';
import { causeOf } from '#shared/kernel/cause-of.ts';
import { refuse } from '#shared/kernel/result.ts';
import { createApi } from './http/create-api.ts';
import { describeApi } from './http/describe-api.ts';
import { operations } from './http/operations.ts';
import { problemResponse } from './http/problem-response.ts';
import { requestLocale } from './http/request-locale.ts';
import { secured } from './http/secured.ts';

// Made when first asked for: nobody else should pay for it when an isolate starts.
let description: string | undefined;

/** Everything under `/api`. */
export const app = new Hono<{ Bindings: Env }>()
	.use(async (c, next) => {
		await next();
		c.res = secured(c.res);
	})
	.get('/api/health', (c) => c.json({ ok: true }))
	.get('/api/openapi.json', (c) => {
		description ??= JSON.stringify(describeApi(operations));
		return c.body(description, 200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'public, max-age=300' });
	})
	.route('/api/v1', createApi(operations))
	.notFound((c) => problemResponse(refuse('route.not-found', { path: c.req.path.slice(0, 200) }).error, requestLocale(c.req.raw.headers)))
	.onError((error, c) => {
		// An outage of something below us, or a bug. The reader hears that nothing is lost; the log has the rest, and no personal data.
		const cause = causeOf(error);
		// Two people took the last free name in the same moment; the database let one.
		if (cause.includes('UNIQUE constraint failed')) return problemResponse(refuse('request.conflict').error, requestLocale(c.req.raw.headers));
		console.error('request failed', c.req.method, c.req.routePath, cause);
		return problemResponse(refuse('server.unavailable').error, requestLocale(c.req.raw.headers));
	});
