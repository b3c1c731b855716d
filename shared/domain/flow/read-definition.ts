import { z } from 'zod';
import { LocalizedText } from '#shared/domain/form/localized-text.ts';
import { NodeId } from './assignee-rule.ts';
import { FlowDefinition, FlowEdge, FlowNode, type NodeOf } from './definition.ts';

/** What is left of a flow that today's rules can't read: enough to show a ticket by, never to run it. */
export type Salvaged = {
	readonly definition: FlowDefinition;
	/** Where the first thing is that can't be read: a JSON pointer. */
	readonly where: string;
	/** Steps of which nothing but the name is known, nor who may read what was filled in there. */
	readonly unknown: readonly string[];
};

const Loose = z.object({
	id: FlowDefinition.shape.id.catch('unreadable'),
	revision: FlowDefinition.shape.revision.catch(1),
	name: LocalizedText.catch({ zh: '无法读取的流程', en: 'Unreadable flow' }),
	nodes: z.array(z.unknown()).catch([]),
	edges: z.array(z.unknown()).catch([])
});
const LooseNode = z.object({ id: NodeId, label: LocalizedText.optional().catch(undefined) });

/** The flow as it was stored, or what of it can be read; `mentioned`: the steps that the ticket's history names. */
export function readDefinition(stored: unknown, mentioned: readonly string[]): { readonly definition: FlowDefinition } | Salvaged {
	const read = FlowDefinition.safeParse(stored);
	if (read.success) return { definition: read.data };
	const where = (read.error.issues[0]?.path ?? []).map((part) => `/${String(part)}`).join('');
	return { ...salvage(Loose.safeParse(stored).data ?? Loose.parse({}), mentioned), where };
}

function salvage({ id, revision, name, ...loose }: z.infer<typeof Loose>, mentioned: readonly string[]): Omit<Salvaged, 'where'> {
	const readable = loose.nodes.flatMap((node) => FlowNode.safeParse(node).data ?? []);
	const known = new Set(readable.map((node) => node.id));
	const labels = new Map(loose.nodes.flatMap((node) => LooseNode.safeParse(node).data ?? []).map((node) => [node.id, node.label]));
	const unknown = [...new Set(mentioned)].filter((nodeId) => !known.has(nodeId));
	const nodes: FlowNode[] = [...readable, ...unknown.map((nodeId) => standIn(nodeId, labels.get(nodeId)))];
	const ids = new Set(nodes.map((node) => node.id));
	const edges = loose.edges.flatMap((edge) => FlowEdge.safeParse(edge).data ?? []).filter(({ from, to }) => ids.has(from) && ids.has(to));
	return { definition: { v: 1, id, revision, name, nodes, edges }, unknown };
}

/** A step of which only the name is known. */
const standIn = (id: string, label: z.infer<typeof LocalizedText> = { zh: id, en: id }): NodeOf<'handle'> => ({
	id,
	kind: 'handle',
	label,
	customerLabel: label,
	stage: 'doing',
	assignee: { by: 'permission', permission: 'ticket.handle' },
	signing: { mode: 'single' },
	ifNobody: 'administrator',
	ifInitiator: 'keep',
	limitMinutes: null,
	form: { fields: [] },
	returnable: false,
	outcomes: [{ key: 'done', label: { zh: '完成', en: 'Done' }, tone: 'positive' }]
});
