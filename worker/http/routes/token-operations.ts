import { and, desc, eq, ne } from 'drizzle-orm';
import { z } from 'zod';
import { Id } from '#shared/contract/http/fields.ts';
import { CreatedToken, CreateToken, TokenView } from '#shared/contract/http/session.ts';
import { canSomewhere } from '#shared/domain/access/can.ts';
import { ok, refuse } from '#shared/kernel/result.ts';
import { createSecret, hashSecret } from '#worker/crypto/secret-token.ts';
import { parsePermissions } from '#worker/db/queries/grants.ts';
import { accessToken, ENDED } from '#worker/db/schema/access.ts';
import { closeEnded } from '#worker/use-cases/close-ended.ts';
import { recordAudit } from '#worker/use-cases/record-audit.ts';
import { signedInOperation } from '../operation.ts';

const DAY = 86_400_000;

const view = ({ id, name, permissions, createdAt, expiresAt, lastUsedAt }: typeof accessToken.$inferSelect): TokenView => ({
	id,
	name,
	permissions: parsePermissions(permissions),
	createdAt,
	expiresAt,
	lastUsedAt
});

/** One that was revoked is gone for its owner, also while its sockets are still to be closed. */
const ofPerson = (personId: string) => and(eq(accessToken.personId, personId), ne(accessToken.expiresAt, ENDED));

export const tokenOperations = [
	signedInOperation({
		method: 'GET',
		path: '/tokens',
		tag: 'tokens',
		summary: 'One’s own personal access tokens',
		access: 'signed-in',
		answer: z.object({ items: z.array(TokenView) }),
		async handle({ deps }, { actor }) {
			const rows = await deps.db.select().from(accessToken).where(ofPerson(actor.userId)).orderBy(desc(accessToken.createdAt)).limit(100);
			return ok({ items: rows.map(view) });
		}
	}),
	signedInOperation({
		method: 'POST',
		path: '/tokens',
		tag: 'tokens',
		summary: 'A personal access token; its secret is shown this once',
		access: 'signed-in',
		body: CreateToken,
		answer: CreatedToken,
		status: 201,
		async handle({ deps, body, address }, { actor, credential }) {
			if (credential.kind !== 'session') return refuse('access.token-only-session');
			const missing = body.permissions.find((permission) => !canSomewhere(actor, permission));
			if (missing !== undefined) return refuse('access.permission-not-held', { permission: missing }, '/permissions');
			const secret = `baton_${createSecret()}`;
			const row = {
				id: deps.nextId(),
				hash: await hashSecret(secret),
				personId: actor.userId,
				name: body.name,
				permissions: JSON.stringify([...new Set(body.permissions)]),
				createdAt: deps.now(),
				expiresAt: deps.now() + body.expiresInDays * DAY,
				lastUsedAt: null
			};
			await deps.db.insert(accessToken).values(row);
			const detail = { permissions: body.permissions, expiresAt: row.expiresAt };
			await recordAudit(deps, { by: actor, action: 'token.created', subject: body.name, path: '/', detail, address });
			return ok({ ...view(row), token: secret });
		}
	}),
	signedInOperation({
		method: 'DELETE',
		path: '/tokens/:id',
		tag: 'tokens',
		summary: 'Revoke a token; its sockets close',
		access: 'signed-in',
		params: z.object({ id: Id }),
		answer: 'nothing',
		async handle({ deps, params, address }, { actor }) {
			const revoked = await deps.db
				.update(accessToken)
				.set({ expiresAt: ENDED })
				.where(and(eq(accessToken.id, params.id), ofPerson(actor.userId)))
				.returning({ name: accessToken.name });
			const [token] = revoked;
			if (token === undefined) return refuse('access.token-not-found');
			await closeEnded(deps, [{ kind: 'token', id: params.id, personId: actor.userId }]);
			await recordAudit(deps, { by: actor, action: 'token.revoked', subject: token.name, path: '/', address });
			return ok(null);
		}
	})
];
