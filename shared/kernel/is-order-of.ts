/** Whether `ids` names exactly what `of` does, each once: an order of something else would lose or invent an item. */
export function isOrderOf(ids: readonly string[], of: readonly { readonly id: string }[]): boolean {
	const asked = new Set(ids);
	return asked.size === ids.length && asked.size === of.length && of.every(({ id }) => asked.has(id));
}
