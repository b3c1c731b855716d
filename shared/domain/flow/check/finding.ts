import type { PathStep } from '../soundness/explore.ts';

/** What is wrong with a drawn flow, at the node where a person can mend it. */
export type Finding = {
	readonly code: `flow.check.${string}`;
	readonly nodeId: string;
	/** Left out for what must be mended before publishing. */
	readonly severity?: 'warning';
	readonly params?: Readonly<Record<string, string | number | readonly string[]>>;
	/** Where in the node or its arrows (a JSON pointer), for findings about a condition or a field. */
	readonly at?: string;
	/** How a ticket gets there, where it takes a way to show it. */
	readonly path?: readonly PathStep[];
};

/** Whether a flow with these findings may be published. */
export const isPublishable = (findings: readonly Finding[]): boolean => findings.every(({ severity }) => severity === 'warning');

export const problem = (code: string, nodeId: string, more: Omit<Finding, 'code' | 'nodeId' | 'severity'> = {}): Finding => ({
	code: `flow.check.${code}`,
	nodeId,
	...more
});

export const warning = (code: string, nodeId: string, more: Omit<Finding, 'code' | 'nodeId' | 'severity'> = {}): Finding => ({
	...problem(code, nodeId, more),
	severity: 'warning'
});
