import { and, asc, eq, ne } from 'drizzle-orm';
import { z } from 'zod';
import { Id } from '#shared/contract/http/fields.ts';
import { CreateQuickReply, MOST_QUICK_REPLIES, OrderQuickReplies, QuickReplyView, UpdateQuickReply } from '#shared/contract/http/quick-reply.ts';
import { unknownVariable } from '#shared/domain/reply/unknown-variable.ts';
import { isOrderOf } from '#shared/kernel/is-order-of.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { putInOrder } from '#worker/db/queries/put-in-order.ts';
import { quickReply } from '#worker/db/schema/desk.ts';
import type { Deps } from '#worker/deps.ts';
import { recordAudit } from '#worker/use-cases/record-audit.ts';
import { mayEverywhere } from '../may-everywhere.ts';
import { signedInOperation } from '../operation.ts';

type Row = typeof quickReply.$inferSelect;
const view = ({ position: _, ...shown }: Row): QuickReplyView => shown;

const list = ({ db }: Deps) => db.select().from(quickReply).orderBy(asc(quickReply.position), asc(quickReply.id));

async function checkReply({ db }: Deps, { id, nameZh, textZh, textEn }: Omit<Row, 'position'>): Promise<Result<null>> {
	for (const [field, text] of Object.entries({ textZh, textEn })) {
		const variable = unknownVariable(text);
		if (variable !== undefined) return refuse('reply.unknown-variable', { variable }, `/${field}`);
	}
	const same = await db
		.select({ id: quickReply.id })
		.from(quickReply)
		.where(and(eq(quickReply.nameZh, nameZh), ne(quickReply.id, id)));
	return same.length === 0 ? ok(null) : refuse('reply.name-taken', { name: nameZh }, '/nameZh');
}

/** The names of those that stand elsewhere now, in the old order and in the new one. */
function movedNames(before: readonly Row[], after: readonly Row[]) {
	const moved = (list: readonly Row[], other: readonly Row[]) => list.filter(({ id }, index) => other[index]?.id !== id).map(({ nameZh }) => nameZh);
	return { before: moved(before, after), after: moved(after, before) };
}

export const replyOperations = [
	signedInOperation({
		method: 'GET',
		path: '/replies',
		tag: 'replies',
		summary: 'The company’s quick replies, in their order',
		access: 'ticket.comment',
		answer: z.object({ items: z.array(QuickReplyView) }),
		handle: async ({ deps }) => ok({ items: (await list(deps)).map(view) })
	}),
	signedInOperation({
		method: 'POST',
		path: '/replies',
		tag: 'replies',
		summary: 'A new quick reply; it stands last',
		access: 'reply.edit',
		body: CreateQuickReply,
		answer: QuickReplyView,
		status: 201,
		async handle({ deps, body, address }, { actor }) {
			const allowed = mayEverywhere(actor, 'reply.edit');
			if (!allowed.ok) return allowed;
			const rows = await list(deps);
			if (rows.length >= MOST_QUICK_REPLIES) return refuse('reply.too-many', { most: MOST_QUICK_REPLIES });
			const row = { id: deps.nextId(), ...body, position: (rows.at(-1)?.position ?? 0) + 1 };
			const checked = await checkReply(deps, row);
			if (!checked.ok) return checked;
			await deps.db.insert(quickReply).values(row);
			await recordAudit(deps, { by: actor, action: 'reply.created', subject: row.id, path: '/', detail: { name: body.nameZh }, address });
			return ok(view(row));
		}
	}),
	signedInOperation({
		method: 'PATCH',
		path: '/replies/:id',
		tag: 'replies',
		summary: 'Change a quick reply',
		access: 'reply.edit',
		params: z.object({ id: Id }),
		body: UpdateQuickReply,
		answer: QuickReplyView,
		async handle({ deps, params, body, address }, { actor }) {
			const allowed = mayEverywhere(actor, 'reply.edit');
			if (!allowed.ok) return allowed;
			const [found] = await deps.db.select().from(quickReply).where(eq(quickReply.id, params.id));
			if (found === undefined) return refuse('reply.not-found');
			const changed = { ...found, ...body };
			const checked = await checkReply(deps, changed);
			if (!checked.ok) return checked;
			await deps.db.update(quickReply).set(changed).where(eq(quickReply.id, params.id));
			await recordAudit(deps, { by: actor, action: 'reply.changed', subject: found.id, path: '/', detail: { name: changed.nameZh }, address });
			return ok(view(changed));
		}
	}),
	signedInOperation({
		method: 'DELETE',
		path: '/replies/:id',
		tag: 'replies',
		summary: 'Delete a quick reply',
		access: 'reply.edit',
		params: z.object({ id: Id }),
		answer: 'nothing',
		async handle({ deps, params, address }, { actor }) {
			const allowed = mayEverywhere(actor, 'reply.edit');
			if (!allowed.ok) return allowed;
			const [deleted] = await deps.db.delete(quickReply).where(eq(quickReply.id, params.id)).returning();
			if (deleted === undefined) return refuse('reply.not-found');
			await recordAudit(deps, { by: actor, action: 'reply.deleted', subject: deleted.id, path: '/', detail: { name: deleted.nameZh }, address });
			return ok(null);
		}
	}),
	signedInOperation({
		method: 'POST',
		path: '/replies/order',
		tag: 'replies',
		summary: 'Put the quick replies into another order',
		access: 'reply.edit',
		body: OrderQuickReplies,
		answer: z.object({ items: z.array(QuickReplyView) }),
		async handle({ deps, body, address }, { actor }) {
			const allowed = mayEverywhere(actor, 'reply.edit');
			if (!allowed.ok) return allowed;
			const before = await list(deps);
			if (!isOrderOf(body.ids, before)) return refuse('reply.other-list', {}, '/ids');
			await putInOrder(deps.db, quickReply, body.ids);
			const after = await list(deps);
			const order = movedNames(before, after);
			if (order.after.length > 0)
				await recordAudit(deps, { by: actor, action: 'reply.reordered', subject: 'order', path: '/', detail: { order }, address });
			return ok({ items: after.map(view) });
		}
	})
];
