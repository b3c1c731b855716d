import type { FlowNode, HumanNode } from './definition.ts';

/** Whether somebody works at this node; those nodes have a form. */
export const isHuman = (node: FlowNode): node is HumanNode => 'form' in node;
