import { env } from 'cloudflare:workers';
import { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { scenario } from '#worker/db/schema/scenario.ts';
import { flowRevision } from '#worker/db/schema/ticket.ts';
import { createDeps } from '#worker/deps.ts';

const t = (zh: string, en: string) => ({ zh, en });

/** A step of the desk's, that may be sent back from. */
export const step = (id: string, zh: string, more: Record<string, unknown> = {}) => ({
	id,
	label: t(zh, id),
	customerLabel: t(zh, id),
	kind: 'handle',
	stage: 'new',
	assignee: { by: 'permission', permission: 'ticket.handle' },
	limitMinutes: 60,
	form: { fields: [] },
	returnable: true,
	outcomes: [{ key: 'done', label: t('完成', 'Done') }],
	...more
});

export const subprocess = (id: string, flow: string, more: Record<string, unknown> = {}) => ({
	id,
	kind: 'subprocess',
	label: t('子流程', 'Sub-process'),
	stage: 'doing',
	flow,
	...more
});

export const action = (id: string, what: Record<string, unknown>) => ({ id, kind: 'action', label: t('动作', 'Action'), action: what });

/** A flow of the nodes in their order, between a start and an end; `more` are further arrows, asked first. */
export function inOrder(id: string, nodes: readonly ({ id: string } & Record<string, unknown>)[], more: readonly Record<string, unknown>[] = []) {
	const all = [{ id: 'start', kind: 'start' }, ...nodes, { id: 'end', kind: 'end' }];
	const edges = all.slice(1).map(({ id: to }, index) => ({ from: all[index]?.id, to }));
	return FlowDefinition.parse({ v: 1, id, revision: 1, name: t(id, id), nodes: all, edges: [...more, ...edges] });
}

/** Publishes flows as scenarios of their name, the last to be asked. */
export async function publish(...definitions: readonly FlowDefinition[]): Promise<void> {
	const { db } = createDeps(env);
	for (const definition of definitions) {
		const text = JSON.stringify(definition);
		const { id, name } = definition;
		await db.insert(flowRevision).values({ id, revision: 1, hash: id, definition: text, createdAt: 1 });
		await db.insert(scenario).values({
			id,
			nameZh: name.zh,
			nameEn: name.en,
			industry: 'home-appliance',
			enabled: true,
			position: 90,
			revision: 1,
			draft: text,
			draftVersion: 1,
			draftHash: id,
			publishedHash: id,
			editedAt: 1,
			editedBy: ''
		});
	}
}
