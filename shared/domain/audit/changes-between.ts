/** A field as it was and as it became; a thing that is new has no before. */
export type Change = { readonly before: unknown; readonly after: unknown };

/** The fields in which two versions of a thing differ. What is to be kept from the log must be masked in both. */
export function changesBetween(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): Record<string, Change> {
	const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
	return Object.fromEntries(
		names
			.filter((name) => JSON.stringify(before[name] ?? null) !== JSON.stringify(after[name] ?? null))
			.map((name) => [name, { before: before[name] ?? null, after: after[name] ?? null }])
	);
}
