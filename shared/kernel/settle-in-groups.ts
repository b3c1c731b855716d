export type Settled<In, Out> = {
	readonly done: readonly { readonly item: In; readonly value: Out }[];
	readonly failed: readonly { readonly item: In; readonly reason: unknown }[];
};

/** Does the work for every item, `atOnce` of them at a time, and answers in their order; one that fails keeps no other from being tried. */
export async function settleInGroups<In, Out>(items: readonly In[], atOnce: number, work: (item: In) => Promise<Out>): Promise<Settled<In, Out>> {
	const done: { item: In; value: Out }[] = [];
	const failed: { item: In; reason: unknown }[] = [];
	for (let i = 0; i < items.length; i += atOnce) {
		const group = items.slice(i, i + atOnce);
		// `async`, so that work which throws before its first await is a failure like any other.
		const settled = await Promise.allSettled(group.map(async (item) => ({ item, value: await work(item) })));
		for (const [at, item] of group.entries()) {
			const result = settled[at];
			if (result?.status === 'fulfilled') done.push(result.value);
			else failed.push({ item, reason: result?.reason });
		}
	}
	return { done, failed };
}
