import type { ImportedFlow } from '#shared/bpmn/import/import-bpmn.ts';
import type { FlowDefinition, FlowNode, HumanNode } from '#shared/domain/flow/definition.ts';
import type { Directory } from '#shared/domain/flow/directory.ts';
import { isHuman } from '#shared/domain/flow/is-human.ts';

/**
 * An imported flow as it is rehearsed: everything that is done, by people or programs, is a piece of work without a form, so that variables
 * can change between two steps and threads take turns. Where several share a step there are as many people as there were instances.
 */
export function rehearsalOf({ definition, origins }: ImportedFlow): FlowDefinition {
	return { ...definition, nodes: definition.nodes.map((node) => asWork(node, origins[node.id]?.instances ?? 2)) };
}

function asWork(node: FlowNode, instances: number): FlowNode {
	if (node.kind === 'action' || node.kind === 'cc') return { ...PLAIN, id: node.id };
	if (!isHuman(node)) return node;
	const { id, signing, outcomes, kind } = node;
	const isShared = signing.mode !== 'single';
	if (kind === 'survey' || kind === 'on-site' || kind === 'dispatch') return { ...PLAIN, id, outcomes };
	return { ...PLAIN, id, outcomes, signing, ...(isShared ? { assignee: { by: 'role', role: String(Math.max(1, instances)) } } : {}) };
}

const label = { zh: '步骤', en: 'Step' };

const PLAIN: Omit<HumanNode & { kind: 'handle' }, 'id'> = {
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
	outcomes: [{ key: 'done', label, tone: 'positive' }],
	returnable: false
};

/** As many people as the role says. */
export const rehearsalPeople: Directory = (query) =>
	query.by === 'role' ? Array.from({ length: Number(query.role) }, (_, index) => ({ id: `p-${index + 1}`, name: `P${index + 1}` })) : [];
