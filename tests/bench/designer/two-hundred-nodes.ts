import type { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { type Block, blockFlow } from '../flow/block-flow.ts';

/** Two branches that meet again and a step that may be done again: ten nodes. */
const section = (name: string): Block => [
	`${name}-accept`,
	{ all: [[`${name}-parts`, `${name}-issue`], `${name}-visit`, { one: [`${name}-own`, `${name}-partner`] }] },
	{ again: `${name}-work` }
];

const SECTIONS = 16;

/** As many nodes as a definition may have: sections of twelve after one another. */
export const TWO_HUNDRED_NODES: FlowDefinition = blockFlow([
	...Array.from({ length: SECTIONS }, (_, index) => section(`part${index + 1}`)),
	'review',
	'confirm',
	'bill',
	'pay',
	'rate',
	'file'
]);
