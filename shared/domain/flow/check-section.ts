import { refuse } from '#shared/kernel/result.ts';
import type { FlowDefinition } from './definition.ts';
import { findHumanNode } from './find-node.ts';
import type { FlowState, WorkItem } from './flow-state.ts';
import { isInHand } from './is-in-hand.ts';

/** Whether work may begin: nobody has another step of its section in hand. Answers the refusal, or undefined for yes. */
export function checkSection(definition: FlowDefinition, { items }: Pick<FlowState, 'items'>, item: WorkItem): ReturnType<typeof refuse> | undefined {
	const { section } = findHumanNode(definition, item.nodeId);
	if (section === undefined) return undefined;
	const begun = items.find((other) => other.id !== item.id && isInHand(other) && findHumanNode(definition, other.nodeId).section === section);
	return begun === undefined ? undefined : refuse('flow.section-busy', { nodeId: begun.nodeId });
}
