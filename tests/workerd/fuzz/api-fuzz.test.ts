import { env } from 'cloudflare:workers';
import { beforeAll, expect, it } from 'vitest';
import { createDeps } from '#worker/deps.ts';
import { openSession } from '#worker/use-cases/open-session.ts';
import { call, installCompany } from '../support/company.ts';
import { createTicket, workUpToAcceptance } from '../support/story.ts';
import { HOSTILE_BODIES } from './hostile-values.ts';
import { RandomSource } from './random-source.ts';
import { type JsonSchema, type Known, valueOfSchema } from './value-of-schema.ts';

type Parameter = { readonly name: string; readonly in: 'path' | 'query'; readonly schema: JsonSchema };
type Described = {
	readonly parameters: readonly Parameter[];
	readonly requestBody?: { readonly content: Record<string, { readonly schema: JsonSchema }> };
	readonly responses: Record<string, unknown>;
};
type Target = { readonly method: string; readonly path: string; readonly operation: Described };

const REQUESTS = 2_400;
const SEED = 20_261_123;

let targets: Target[] = [];
let known: Known = { ids: [] };

beforeAll(async () => {
	await installCompany();
	const { ticketId } = await createTicket();
	const worked = await workUpToAcceptance();
	const { token } = (await call<{ token: string }>('agent.sh', 'POST', `/api/v1/tickets/${worked}/link`)).body;
	known = { ids: [ticketId, worked, token, 'c-1', 'h-sh', 's-sh-1', 'hq', 'tech.sh', 'agent', 'storecode01', 'hub', 'statement'] };
	const { body } = await call<{ paths: Record<string, Record<string, Described>> }>(null, 'GET', '/api/openapi.json');
	targets = Object.entries(body.paths).flatMap(([path, methods]) =>
		Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation }))
	);
});

/** A session of its own for every request that could end one, so that the fuzz doesn't sign itself out. */
async function freshCookie(personId: string): Promise<string> {
	const { secret } = await openSession(createDeps(env), { personId, address: 'fuzz', agent: 'fuzz' });
	return `baton_session=${secret}`;
}

function urlOf({ path, operation }: Target, random: RandomSource, mischief: number): string {
	const text = (schema: JsonSchema) => {
		const value = valueOfSchema(schema, random, known, mischief);
		return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 2_000).toWellFormed();
	};
	let filled = path;
	for (const { name, schema } of operation.parameters.filter((parameter) => parameter.in === 'path'))
		filled = filled.replace(`{${name}}`, encodeURIComponent(text(schema)) || 'x');
	const query = new URLSearchParams();
	for (const { name, schema } of operation.parameters.filter((parameter) => parameter.in === 'query'))
		if (random.chance(0.5)) query.set(name, text(schema));
	return query.size === 0 ? filled : `${filled}?${query}`;
}

function bodyOf({ operation }: Target, random: RandomSource, mischief: number): { readonly body?: string | Uint8Array; readonly type?: string } {
	if (operation.requestBody === undefined) return {};
	const json = operation.requestBody.content['application/json'];
	if (json === undefined)
		return {
			body: Uint8Array.from({ length: random.below(64) }, () => random.below(256)),
			type: random.pick(['image/png', 'text/html', 'application/json'])
		};
	if (random.chance(0.12))
		return { body: random.pick(HOSTILE_BODIES), type: random.pick(['application/json', 'application/json', 'text/plain', '']) };
	return { body: JSON.stringify(valueOfSchema(json.schema, random, known, mischief)), type: 'application/json' };
}

it(`answers ${REQUESTS} generated requests without a server error, and every refusal says what and how to mend it`, {
	timeout: 240_000
}, async () => {
	const random = new RandomSource(SEED);
	const statuses = new Map<number, number>();
	const codes = new Set<string>();
	for (let i = 0; i < REQUESTS; i += 1) {
		const target = targets[i % targets.length];
		if (target === undefined) throw new Error('no operations');
		const mischief = random.pick([0, 0.05, 0.2]);
		const url = urlOf(target, random, mischief);
		const { body, type } = bodyOf(target, random, mischief);
		const person = random.pick(['admin', 'ops', 'dispatch.sh', 'agent.sh', 'tech.sh', null]);
		const locale = random.pick(['zh-CN', 'en']);
		const headers = {
			'accept-language': locale,
			'cf-connecting-ip': `10.0.${random.below(256)}.${random.below(256)}`,
			...(type === undefined || type === '' ? {} : { 'content-type': type }),
			...(person === null ? {} : { cookie: await freshCookie(person) })
		};
		const reply = await call<{ code?: string; detail?: string; title?: string; status?: number }>(null, target.method, url, body, headers);
		const what = `#${i} ${target.method} ${url.slice(0, 200)} as ${person} ${String(body).slice(0, 300)}`;
		statuses.set(reply.status, (statuses.get(reply.status) ?? 0) + 1);
		expect(reply.status, what).toBeLessThan(500);
		if (reply.status < 400) continue;
		expect(reply.response.headers.get('content-type'), what).toContain('application/problem+json');
		expect(reply.body, what).toMatchObject({
			status: reply.status,
			code: expect.stringMatching(/^[a-z-]+\.[a-z-]+$/),
			title: expect.any(String),
			detail: expect.any(String)
		});
		expect(/[\u4e00-\u9fff]/.test(reply.body.title ?? ''), what).toBe(locale === 'zh-CN');
		codes.add(reply.body.code ?? '');
	}
	console.log(
		`fuzz: ${REQUESTS} requests to ${targets.length} operations, seed ${SEED}; by status ${JSON.stringify(Object.fromEntries([...statuses].sort()))}; ${codes.size} refusal codes`
	);
	// The generator has to get past the doors, or it proves nothing.
	expect((statuses.get(200) ?? 0) + (statuses.get(201) ?? 0) + (statuses.get(204) ?? 0)).toBeGreaterThan(REQUESTS / 20);
	expect(codes.size).toBeGreaterThan(20);
});

it('leaves nobody able to do more than before', async () => {
	expect((await call('agent.sh', 'GET', '/api/v1/deliveries')).status).toBe(403);
	expect((await call('manager.south', 'GET', '/api/v1/boards/h-sh')).status).toBe(404);
});
