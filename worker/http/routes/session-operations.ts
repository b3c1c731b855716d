import { and, desc, eq, gt } from 'drizzle-orm';
import { z } from 'zod';
import { Id } from '#shared/contract/http/fields.ts';
import { ChangePassword, Me, SessionView, SignIn, UpdateMe } from '#shared/contract/http/session.ts';
import { ok, refuse } from '#shared/kernel/result.ts';
import { hashPassword, verifyPassword } from '#worker/crypto/password.ts';
import { findPrincipalBySession } from '#worker/db/queries/find-principal-by-session.ts';
import { person, role, session } from '#worker/db/schema/access.ts';
import { describeMe } from '#worker/use-cases/describe-me.ts';
import { endAllSessions } from '#worker/use-cases/end-all-sessions.ts';
import { endSession } from '#worker/use-cases/end-session.ts';
import { passGate } from '#worker/use-cases/pass-gate.ts';
import { recordAudit } from '#worker/use-cases/record-audit.ts';
import { signIn } from '#worker/use-cases/sign-in.ts';
import { answerMe } from '../answer-me.ts';
import { publicOperation, signedInOperation } from '../operation.ts';
import { clearedSessionCookie } from '../session-cookie.ts';

const SessionId = z.object({ id: z.string().regex(/^[A-Za-z0-9_-]{20,100}$/) });

export const sessionOperations = [
	publicOperation({
		method: 'POST',
		path: '/session',
		tag: 'session',
		summary: 'Sign in',
		body: SignIn,
		answer: Me,
		status: 201,
		async handle({ deps, body, address, request }) {
			const opened = await signIn(deps, { ...body, address, agent: request.headers.get('user-agent') ?? '' });
			return opened.ok ? answerMe(deps, request, opened.value) : opened;
		}
	}),
	signedInOperation({
		method: 'DELETE',
		path: '/session',
		tag: 'session',
		summary: 'Sign out',
		access: 'signed-in',
		answer: 'nothing',
		async handle({ deps, request, address }, { actor, account, credential }) {
			if (credential.kind !== 'session') return refuse('access.token-only-session');
			await endSession(deps, { personId: actor.userId, sessionId: credential.id });
			await recordAudit(deps, { by: actor, action: 'session.ended', subject: account, path: '/', detail: { which: 'current' }, address });
			return new Response(null, { status: 204, headers: { 'set-cookie': clearedSessionCookie(request) } });
		}
	}),
	signedInOperation({
		method: 'GET',
		path: '/me',
		tag: 'session',
		summary: 'Who is signed in, and what they may do',
		access: 'signed-in',
		answer: Me,
		handle: async ({ deps }, principal) => ok(await describeMe(deps, principal))
	}),
	signedInOperation({
		method: 'PATCH',
		path: '/me',
		tag: 'session',
		summary: 'Change one’s own language',
		access: 'signed-in',
		body: UpdateMe,
		answer: Me,
		async handle({ deps, body }, principal) {
			await deps.db.update(person).set({ locale: body.locale }).where(eq(person.id, principal.actor.userId));
			return ok(await describeMe(deps, { ...principal, locale: body.locale }));
		}
	}),
	signedInOperation({
		method: 'POST',
		path: '/me/password',
		tag: 'session',
		summary: 'Change one’s own password; other sessions and access tokens end',
		access: 'signed-in',
		body: ChangePassword,
		answer: 'nothing',
		async handle({ deps, body, address }, { actor, account, credential }) {
			if (credential.kind !== 'session') return refuse('access.token-only-session');
			const passed = await passGate(deps, 'password-change', actor.userId);
			if (!passed.ok) return passed;
			const found = (await deps.db.select().from(person).where(eq(person.id, actor.userId)))[0];
			if (found === undefined || !(await verifyPassword(body.currentPassword, found.passwordHash)))
				return refuse('access.wrong-password', {}, '/currentPassword');
			await deps.db
				.update(person)
				.set({ passwordHash: await hashPassword(body.newPassword) })
				.where(eq(person.id, actor.userId));
			await endAllSessions(deps, { personId: actor.userId, keep: credential.id, tokens: true });
			await recordAudit(deps, { by: actor, action: 'person.password-changed', subject: account, path: '/', address });
			return ok(null);
		}
	}),
	signedInOperation({
		method: 'POST',
		path: '/me/view-as',
		tag: 'session',
		summary: 'Look at the product as another role, reading only',
		access: 'role.edit',
		body: z.object({ roleId: Id }),
		answer: Me,
		async handle({ deps, body }, { credential }) {
			if (credential.kind !== 'session') return refuse('access.token-only-session');
			const found = await deps.db.select().from(role).where(eq(role.id, body.roleId));
			if (found.length === 0) return refuse('role.not-found', {}, '/roleId');
			await deps.db.update(session).set({ viewAsRoleId: body.roleId }).where(eq(session.id, credential.id));
			const seen = await findPrincipalBySession(deps, credential.id);
			return seen === undefined ? refuse('access.sign-in') : ok(await describeMe(deps, seen));
		}
	}),
	signedInOperation({
		method: 'DELETE',
		path: '/me/view-as',
		tag: 'session',
		summary: 'Back to one’s own roles',
		access: 'signed-in',
		answer: Me,
		async handle({ deps }, { credential }) {
			if (credential.kind !== 'session') return refuse('access.token-only-session');
			await deps.db.update(session).set({ viewAsRoleId: null }).where(eq(session.id, credential.id));
			const own = await findPrincipalBySession(deps, credential.id);
			return own === undefined ? refuse('access.sign-in') : ok(await describeMe(deps, own));
		}
	}),
	signedInOperation({
		method: 'GET',
		path: '/sessions',
		tag: 'session',
		summary: 'One’s own sessions',
		access: 'signed-in',
		answer: z.object({ items: z.array(SessionView) }),
		async handle({ deps }, { actor, credential }) {
			const own = and(eq(session.personId, actor.userId), gt(session.expiresAt, deps.now()));
			const rows = await deps.db.select().from(session).where(own).orderBy(desc(session.lastSeenAt)).limit(100);
			return ok({
				items: rows.map(
					({ id, createdAt, lastSeenAt, address, agent }): SessionView => ({
						id,
						current: id === credential.id,
						createdAt,
						lastSeenAt,
						address,
						agent
					})
				)
			});
		}
	}),
	signedInOperation({
		method: 'DELETE',
		path: '/sessions/:id',
		tag: 'session',
		summary: 'End one of one’s own sessions; its sockets close',
		access: 'signed-in',
		params: SessionId,
		answer: 'nothing',
		async handle({ deps, params, address }, { actor, account, credential }) {
			const ended = await endSession(deps, { personId: actor.userId, sessionId: params.id });
			const detail = { which: params.id === credential.id ? 'current' : 'other' };
			if (ended.ok) await recordAudit(deps, { by: actor, action: 'session.ended', subject: account, path: '/', detail, address });
			return ended;
		}
	})
];
