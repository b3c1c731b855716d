export type Edge = { readonly from: string; readonly to: string };

/**
 * In which layer each node lies: below all that lead to it, arrows that lead back aside. An arrow from where ways part to where ways meet
 * skips a layer, so that it has a lane of its own beside the other branches.
 */
export function rankNodes(
	ids: readonly string[],
	edges: readonly Edge[]
): { readonly rankOf: ReadonlyMap<string, number>; readonly isBack: readonly boolean[] } {
	const { isBack, sorted } = depthFirst(ids, edges);
	const forward = edges.filter((_, index) => !isBack[index]);
	const [out, into] = [Map.groupBy(forward, ({ from }) => from), Map.groupBy(forward, ({ to }) => to)];
	const rankOf = new Map(ids.map((id) => [id, 0]));
	for (const id of sorted)
		for (const { to } of out.get(id) ?? []) {
			const length = (out.get(id)?.length ?? 0) > 1 && (into.get(to)?.length ?? 0) > 1 ? 2 : 1;
			rankOf.set(to, Math.max(rankOf.get(to) ?? 0, (rankOf.get(id) ?? 0) + length));
		}
	return { rankOf, isBack };
}

/** Which arrows lead back to where one came from, and the nodes in an order in which all others lead forward. */
function depthFirst(ids: readonly string[], edges: readonly Edge[]): { isBack: boolean[]; sorted: string[] } {
	const known = new Set(ids);
	const out = new Map<string, number[]>();
	for (const [index, { from, to }] of edges.entries()) if (known.has(from) && known.has(to)) out.set(from, [...(out.get(from) ?? []), index]);
	const isBack = edges.map(({ from, to }) => !known.has(from) || !known.has(to));
	const state = new Map<string, 'open' | 'done'>();
	const sorted: string[] = [];
	const visit = (id: string): void => {
		state.set(id, 'open');
		for (const index of out.get(id) ?? []) {
			const to = edges[index]?.to ?? '';
			if (state.get(to) === 'open') isBack[index] = true;
			else if (!state.has(to)) visit(to);
		}
		state.set(id, 'done');
		sorted.unshift(id);
	};
	const entered = new Set(edges.map(({ to }) => to));
	for (const id of [...ids.filter((candidate) => !entered.has(candidate)), ...ids]) if (!state.has(id)) visit(id);
	return { isBack, sorted };
}
