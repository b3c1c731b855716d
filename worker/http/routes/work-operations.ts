import { WorkCounts, WorkPage, WorkQuery } from '#shared/contract/http/work.ts';
import { visibleScopes } from '#shared/domain/access/visible-scopes.ts';
import { ok } from '#shared/kernel/result.ts';
import { countWork } from '#worker/db/queries/list-work.ts';
import { listWorkOf } from '#worker/use-cases/list-work-of.ts';
import { signedInOperation } from '../operation.ts';

/** A list that is longer is said to be longer. */
const COUNTED = 100;

export const workOperations = [
	signedInOperation({
		method: 'GET',
		path: '/work',
		tag: 'work',
		summary: 'One’s own work: what waits for one, what one did, was told of or filed; the newest first',
		access: 'signed-in',
		query: WorkQuery,
		answer: WorkPage,
		handle: ({ deps, query }, { actor }) => listWorkOf(deps, actor, query)
	}),
	signedInOperation({
		method: 'GET',
		path: '/work/counts',
		tag: 'work',
		summary: 'How long one’s own lists of work are, counted up to a hundred',
		access: 'signed-in',
		answer: WorkCounts,
		async handle({ deps }, { actor }) {
			const scopes = visibleScopes(actor, 'ticket.view');
			const count = (role: keyof WorkCounts) => countWork(deps.db, { personId: actor.userId, role, scopes, most: COUNTED });
			const [todo, done, cc, started] = await Promise.all([count('todo'), count('done'), count('cc'), count('started')]);
			return ok({ todo, done, cc, started });
		}
	})
];
