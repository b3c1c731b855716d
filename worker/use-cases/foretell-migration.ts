import type { Actor } from '#shared/domain/access/actor.ts';
import type { Refusal } from '#shared/kernel/refusal.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { settleInGroups } from '#shared/kernel/settle-in-groups.ts';
import { runningTickets } from '#worker/db/queries/running-tickets.ts';
import type { Deps } from '#worker/deps.ts';
import { type MigrationPlan, planMigration } from './plan-migration.ts';

/** As many as somebody reads at once; each is asked itself. */
const PAGE = 40;
const AT_ONCE = 20;

export type Fate = {
	readonly ticketId: string;
	readonly number: string;
	readonly title: string;
	readonly at: readonly { readonly nodeId: string; readonly to: string }[];
	readonly refusal: Refusal | null;
};

type Foretold = { readonly plan: MigrationPlan; readonly fates: readonly Fate[]; readonly nextCursor: string | null };

const UNREACHED: Refusal = { code: 'server.unavailable', params: {} };

/**
 * What would become of each ticket that runs on a revision, page by page; nothing happens. Refusals: `scenario.not-found`,
 * `scenario.nothing-to-migrate`.
 */
export async function foretellMigration(
	deps: Deps,
	{
		scenarioId,
		from,
		nodes,
		cursor = '',
		by
	}: { scenarioId: string; from: number; nodes: Readonly<Record<string, string>>; cursor?: string; by: Actor }
): Promise<Result<Foretold>> {
	const plan = await planMigration(deps, { scenarioId, from });
	if (!plan.ok) return plan;
	const rows = await runningTickets(deps.db, { scenarioId, revision: from, cursor, limit: PAGE + 1 });
	const page = rows.slice(0, PAGE);
	const command = { type: 'flow.migrate', definition: plan.value.into, nodes } as const;
	const asked = await settleInGroups(page, AT_ONCE, ({ id }) => deps.env.TICKET.getByName(id).foretell({ by: { kind: 'user', actor: by }, command }));
	const answers = new Map(asked.done.map(({ item, value }) => [item.id, value]));
	const fates = page.map(({ id, number, title }): Fate => {
		const answer = answers.get(id);
		const at = answer?.ok === true ? answer.value.at : [];
		return { ticketId: id, number, title, at, refusal: answer === undefined ? UNREACHED : answer.ok ? null : answer.error };
	});
	return ok({ plan: plan.value, fates, nextCursor: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null });
}
