import { and, asc, count, eq, lt, ne, sql } from 'drizzle-orm';
import { z } from 'zod';
import { Id } from '#shared/contract/http/fields.ts';
import { BoardFilter, CreateSavedView, MOST_SAVED_VIEWS, OrderSavedViews, SavedView, UpdateSavedView } from '#shared/contract/http/saved-view.ts';
import { isOrderOf } from '#shared/kernel/is-order-of.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { putInOrder } from '#worker/db/queries/put-in-order.ts';
import { savedView } from '#worker/db/schema/desk.ts';
import type { Deps } from '#worker/deps.ts';
import { signedInOperation } from '../operation.ts';

type Row = typeof savedView.$inferSelect;
const view = ({ id, name, filter }: Row): SavedView => ({ id, name, filter: readFilter(filter) });

/** Null for what isn't a filter: one view that can't be read takes no other with it. */
function readFilter(stored: string): BoardFilter | null {
	try {
		return BoardFilter.safeParse(JSON.parse(stored)).data ?? null;
	} catch {
		return null;
	}
}

const listOwn = ({ db }: Deps, personId: string) =>
	db.select().from(savedView).where(eq(savedView.personId, personId)).orderBy(asc(savedView.position), asc(savedView.id));

/** One's own row, whoever else's id is asked for. */
const ownRow = (personId: string, id: string) => and(eq(savedView.id, id), eq(savedView.personId, personId));

async function checkName({ db }: Deps, { personId, name, except = '' }: { personId: string; name: string; except?: string }): Promise<Result<null>> {
	const same = await db
		.select({ id: savedView.id })
		.from(savedView)
		.where(and(eq(savedView.personId, personId), eq(savedView.name, name), ne(savedView.id, except)));
	return same.length === 0 ? ok(null) : refuse('view.name-taken', { name }, '/name');
}

/** The new view, last of its person's; undefined when they have as many as there may be. Counted as it is written: two tabs save at once. */
async function insertLast({ db }: Deps, { id, personId, name, filter }: Omit<Row, 'position'>): Promise<Row | undefined> {
	const last = db
		.select({
			id: sql`${id}`.as('id'),
			personId: sql`${personId}`.as('person_id'),
			name: sql`${name}`.as('name'),
			filter: sql`${filter}`.as('filter'),
			position: sql`coalesce(max(${savedView.position}), 0) + 1`.as('position')
		})
		.from(savedView)
		.where(eq(savedView.personId, personId))
		.having(lt(count(), MOST_SAVED_VIEWS));
	const [saved] = await db.insert(savedView).select(last).returning();
	return saved;
}

export const viewOperations = [
	signedInOperation({
		method: 'GET',
		path: '/me/views',
		tag: 'views',
		summary: 'One’s own views of the board, in their order',
		access: 'board.view',
		answer: z.object({ items: z.array(SavedView) }),
		handle: async ({ deps }, { actor }) => ok({ items: (await listOwn(deps, actor.userId)).map(view) })
	}),
	signedInOperation({
		method: 'POST',
		path: '/me/views',
		tag: 'views',
		summary: 'Save a filter of the board under a name; it stands last',
		access: 'board.view',
		body: CreateSavedView,
		answer: SavedView,
		status: 201,
		async handle({ deps, body }, { actor }) {
			const free = await checkName(deps, { personId: actor.userId, name: body.name });
			if (!free.ok) return free;
			const row = { id: deps.nextId(), personId: actor.userId, name: body.name, filter: JSON.stringify(body.filter) };
			const saved = await insertLast(deps, row);
			return saved === undefined ? refuse('view.too-many', { most: MOST_SAVED_VIEWS }) : ok(view(saved));
		}
	}),
	signedInOperation({
		method: 'PATCH',
		path: '/me/views/:id',
		tag: 'views',
		summary: 'Rename one of one’s own views, or give it another filter',
		access: 'board.view',
		params: z.object({ id: Id }),
		body: UpdateSavedView,
		answer: SavedView,
		async handle({ deps, params, body }, { actor }) {
			const [found] = await deps.db.select().from(savedView).where(ownRow(actor.userId, params.id));
			if (found === undefined) return refuse('view.not-found');
			const changed = { ...found, name: body.name ?? found.name, filter: body.filter === undefined ? found.filter : JSON.stringify(body.filter) };
			const free = await checkName(deps, { personId: actor.userId, name: changed.name, except: found.id });
			if (!free.ok) return free;
			await deps.db.update(savedView).set({ name: changed.name, filter: changed.filter }).where(ownRow(actor.userId, params.id));
			return ok(view(changed));
		}
	}),
	signedInOperation({
		method: 'DELETE',
		path: '/me/views/:id',
		tag: 'views',
		summary: 'Delete one of one’s own views',
		access: 'board.view',
		params: z.object({ id: Id }),
		answer: 'nothing',
		async handle({ deps, params }, { actor }) {
			const deleted = await deps.db.delete(savedView).where(ownRow(actor.userId, params.id)).returning({ id: savedView.id });
			return deleted.length === 0 ? refuse('view.not-found') : ok(null);
		}
	}),
	signedInOperation({
		method: 'POST',
		path: '/me/views/order',
		tag: 'views',
		summary: 'Put one’s own views into another order',
		access: 'board.view',
		body: OrderSavedViews,
		answer: z.object({ items: z.array(SavedView) }),
		async handle({ deps, body }, { actor }) {
			const own = await listOwn(deps, actor.userId);
			// Another device may have saved or deleted one meanwhile.
			if (!isOrderOf(body.ids, own)) return refuse('view.other-list', {}, '/ids');
			await putInOrder(deps.db, savedView, body.ids);
			return ok({ items: (await listOwn(deps, actor.userId)).map(view) });
		}
	})
];
