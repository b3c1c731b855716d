import type { FlowDefinition, NodeOf } from '#shared/domain/flow/definition.ts';
import { endpoint } from '#worker/db/schema/webhook.ts';
import type { Deps } from '#worker/deps.ts';

/** The first webhook action of a flow that names an endpoint which isn't set up; undefined when there is none. */
export async function findLostEndpoint(
	{ db }: Deps,
	{ nodes }: FlowDefinition
): Promise<{ readonly node: NodeOf<'action'>; readonly endpoint: string } | undefined> {
	const senders = nodes.flatMap((node) => (node.kind === 'action' && node.action.do === 'webhook' ? [{ node, endpoint: node.action.endpoint }] : []));
	if (senders.length === 0) return undefined;
	const known = new Set((await db.select({ key: endpoint.key }).from(endpoint)).map(({ key }) => key));
	return senders.find((sender) => !known.has(sender.endpoint));
}
