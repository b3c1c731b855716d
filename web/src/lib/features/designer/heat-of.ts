import type { NodeTimes } from '#shared/contract/http/scenario.ts';

/** How long tickets stay at each node, and how that compares with the slowest one. */
export function heatOf({ nodes }: NodeTimes): ReadonlyMap<string, { readonly meanMs: number; readonly share: number }> {
	const slowest = Math.max(1, ...nodes.map(({ meanMs }) => meanMs));
	return new Map(nodes.map(({ nodeId, meanMs }) => [nodeId, { meanMs, share: meanMs / slowest }]));
}
