import { type Context, Hono } from 'hono';
import { canSomewhere } from '#shared/domain/access/can.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { createDeps } from '#worker/deps.ts';
import type { Principal } from '#worker/principal.ts';
import { authenticate } from './authenticate.ts';
import { isForeign } from './is-foreign.ts';
import type { Answer, Operation } from './operation.ts';
import { parseInput } from './parse-input.ts';
import { problemResponse } from './problem-response.ts';
import { readJson } from './read-body.ts';
import { requestLocale } from './request-locale.ts';

type Api = Hono<{ Bindings: Env }>;

/** Mounts operations below `/api/v1`: origin, sign-in, permission, contract, handler, answer — the same for each. */
export function createApi(operations: readonly Operation[]): Api {
	const api: Api = new Hono();
	for (const operation of operations) api.on(operation.method, operation.path, (c) => run(operation, c));
	const methods = new Map<string, string[]>();
	for (const { path, method } of operations) methods.set(path, [...(methods.get(path) ?? []), method]);
	for (const [path, allowed] of methods) {
		api.all(path, (c) => {
			const response = problemResponse(refuse('route.method', { allowed }).error, requestLocale(c.req.raw.headers));
			response.headers.set('allow', allowed.join(', '));
			return response;
		});
	}
	return api;
}

async function run(operation: Operation, c: Context<{ Bindings: Env }>): Promise<Response> {
	const request = c.req.raw;
	const locale = requestLocale(request.headers);
	const no = (refused: { readonly error: Parameters<typeof problemResponse>[0] }, extra?: Parameters<typeof problemResponse>[2]) =>
		problemResponse(refused.error, locale, extra);
	const isSocket = operation.answer === 'socket';
	if (isSocket && request.headers.get('upgrade')?.toLowerCase() !== 'websocket') return no(refuse('route.needs-upgrade'));
	const deps = createDeps(c.env);
	const principal = operation.access === 'public' ? ok(undefined) : await admit(operation, request, deps);
	if (!principal.ok) return no(principal);
	const unsafe = operation.method !== 'GET' || isSocket;
	if (unsafe && principal.value?.credential.kind !== 'token' && isForeign(request)) return no(refuse('request.foreign-origin'));

	const body = operation.body === undefined ? ok(undefined) : await readJson(request);
	if (!body.ok) return no(body);
	const parts = [
		{ schema: operation.params, input: c.req.param(), at: '/path' },
		{ schema: operation.query, input: c.req.query(), at: '/query' },
		{ schema: operation.body, input: body.value, at: '' }
	] as const;
	const [params, query, json] = parts.map(({ schema, input, at }) =>
		schema === undefined ? { ok: true as const, value: undefined } : parseInput(schema, input, { locale, at })
	);
	const errors = [params, query, json].flatMap((part) => (part === undefined || part.ok ? [] : part.errors));
	if (errors.length > 0 || !params?.ok || !query?.ok || !json?.ok) return no(refuse('request.invalid', { count: errors.length }), { errors });

	const call = {
		deps,
		request,
		address: request.headers.get('cf-connecting-ip') ?? 'local',
		locale,
		params: params.value,
		query: query.value,
		body: json.value,
		waitUntil: (work: Promise<unknown>) => c.executionCtx.waitUntil(work)
	};
	return respond(operation, await operation.handle(call, principal.value), locale);
}

async function admit(operation: Operation, request: Request, deps: ReturnType<typeof createDeps>): Promise<Result<Principal>> {
	const principal = await authenticate(deps, request);
	if (principal === undefined) return refuse('access.sign-in');
	const { access } = operation;
	if (principal.viewAsRoleId !== null && operation.method !== 'GET' && !operation.path.startsWith('/me/view-as') && operation.path !== '/session')
		return refuse('access.viewing-as');
	if (access !== 'signed-in' && access !== 'public' && !canSomewhere(principal.actor, access)) return refuse('access.denied', { permission: access });
	return ok(principal);
}

function respond(operation: Operation, answer: Answer, locale: ReturnType<typeof requestLocale>): Response {
	if (answer instanceof Response) return answer;
	if (!answer.ok) return problemResponse(answer.error, locale);
	if (operation.answer === 'nothing') return new Response(null, { status: 204 });
	return new Response(JSON.stringify(answer.value), {
		status: operation.status ?? 200,
		headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }
	});
}
