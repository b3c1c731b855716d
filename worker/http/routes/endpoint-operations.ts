import { asc, count, eq } from 'drizzle-orm';
import { z } from 'zod';
import { CreateEndpoint, EndpointKey, EndpointView, EndpointWithSecret, UpdateEndpoint } from '#shared/contract/http/endpoint.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { can } from '#shared/domain/access/can.ts';
import { COMPANY } from '#shared/domain/access/company.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { SECRET_PREFIX } from '#worker/adapters/webhook/sign-webhook.ts';
import { endpoint } from '#worker/db/schema/webhook.ts';
import type { Deps } from '#worker/deps.ts';
import { isReachable } from '#worker/projections/deliver-webhooks.ts';
import { recordAudit } from '#worker/use-cases/record-audit.ts';
import { signedInOperation } from '../operation.ts';

const ByKey = z.object({ key: EndpointKey });
const MOST_ENDPOINTS = 100;
const SECRET_BYTES = 32;

/** Flows are the whole company's, and so is where they send. */
const mayConnect = (actor: Actor): Result<null> =>
	can(actor, 'flow.edit', { path: COMPANY }) ? ok(null) : refuse('access.denied', { permission: 'flow.edit' });

const view = ({ secretSealed: _, ...row }: typeof endpoint.$inferSelect): EndpointView => row;

/** Refusal: `endpoint.not-public` at `/url`. */
const checkUrl = (deps: Deps, url: string | undefined): Result<null> =>
	url === undefined || isReachable(deps, url) ? ok(null) : refuse('endpoint.not-public', { url }, '/url');

/** A fresh secret, and how it is kept. */
async function makeSecret(deps: Deps, key: string): Promise<{ secret: string; secretSealed: string }> {
	const bytes = crypto.getRandomValues(new Uint8Array(SECRET_BYTES));
	const secret = SECRET_PREFIX + btoa(String.fromCharCode(...bytes));
	return { secret, secretSealed: await (await deps.vault()).seal(secret, { table: 'endpoint', column: 'secret', rowId: key }) };
}

export const endpointOperations = [
	signedInOperation({
		method: 'GET',
		path: '/endpoints',
		tag: 'scenarios',
		summary: 'Where webhook actions of flows may send',
		access: 'flow.edit',
		answer: z.object({ items: z.array(EndpointView) }),
		async handle({ deps }, { actor }) {
			const allowed = mayConnect(actor);
			return allowed.ok ? ok({ items: (await deps.db.select().from(endpoint).orderBy(asc(endpoint.key))).map(view) }) : allowed;
		}
	}),
	signedInOperation({
		method: 'POST',
		path: '/endpoints',
		tag: 'scenarios',
		summary: 'A new endpoint; its secret is answered this once',
		access: 'flow.edit',
		body: CreateEndpoint,
		answer: EndpointWithSecret,
		status: 201,
		async handle({ deps, body, address }, { actor }) {
			const allowed = mayConnect(actor);
			if (!allowed.ok) return allowed;
			const reachable = checkUrl(deps, body.url);
			if (!reachable.ok) return reachable;
			const [counted] = await deps.db.select({ endpoints: count() }).from(endpoint);
			if ((counted?.endpoints ?? 0) >= MOST_ENDPOINTS) return refuse('endpoint.too-many', { most: MOST_ENDPOINTS });
			const { secret, secretSealed } = await makeSecret(deps, body.key);
			const [made] = await deps.db
				.insert(endpoint)
				.values({ ...body, secretSealed, enabled: true, createdAt: deps.now() })
				.onConflictDoNothing()
				.returning();
			if (made === undefined) return refuse('endpoint.key-taken', { key: body.key }, '/key');
			await recordAudit(deps, { by: actor, action: 'endpoint.created', subject: body.key, path: '/', detail: { url: body.url }, address });
			return ok({ ...view(made), secret });
		}
	}),
	signedInOperation({
		method: 'PATCH',
		path: '/endpoints/:key',
		tag: 'scenarios',
		summary: 'Send elsewhere, or switch an endpoint off or on; what can’t be sent is parked until it can',
		access: 'flow.edit',
		params: ByKey,
		body: UpdateEndpoint,
		answer: EndpointView,
		async handle({ deps, params, body, address }, { actor }) {
			const allowed = mayConnect(actor);
			if (!allowed.ok) return allowed;
			const reachable = checkUrl(deps, body.url);
			if (!reachable.ok) return reachable;
			const byKey = eq(endpoint.key, params.key);
			const changed =
				Object.keys(body).length === 0 ? deps.db.select().from(endpoint).where(byKey) : deps.db.update(endpoint).set(body).where(byKey).returning();
			const [row] = await changed;
			if (row === undefined) return refuse('endpoint.not-found', { endpoint: params.key });
			await recordAudit(deps, { by: actor, action: 'endpoint.changed', subject: params.key, path: '/', detail: body, address });
			return ok(view(row));
		}
	}),
	signedInOperation({
		method: 'POST',
		path: '/endpoints/:key/secret',
		tag: 'scenarios',
		summary: 'A fresh secret, answered this once; the one before signs nothing from now on',
		access: 'flow.edit',
		params: ByKey,
		answer: EndpointWithSecret,
		async handle({ deps, params, address }, { actor }) {
			const allowed = mayConnect(actor);
			if (!allowed.ok) return allowed;
			const { secret, secretSealed } = await makeSecret(deps, params.key);
			const [row] = await deps.db.update(endpoint).set({ secretSealed }).where(eq(endpoint.key, params.key)).returning();
			if (row === undefined) return refuse('endpoint.not-found', { endpoint: params.key });
			await recordAudit(deps, { by: actor, action: 'endpoint.changed', subject: params.key, path: '/', detail: { secret: 'renewed' }, address });
			return ok({ ...view(row), secret });
		}
	})
];
