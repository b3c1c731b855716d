/** Everything that can be got to from `from` by `next`, `from` itself included. */
export function reachable(from: readonly string[], next: (id: string) => readonly string[]): ReadonlySet<string> {
	const seen = new Set<string>();
	const queue = [...from];
	for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
		if (seen.has(id)) continue;
		seen.add(id);
		queue.push(...next(id));
	}
	return seen;
}
