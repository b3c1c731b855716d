import type { Difference } from '#shared/contract/http/operations.ts';

/** Those of a comparison's differences that nothing under way will mend and that the next one found as well: they weren't just on their way. */
export function stayingDifferences(first: readonly Difference[], second: readonly Difference[]): Difference[] {
	const seenAgain = new Set(second.filter(({ owed }) => !owed).map(whereOf));
	return first.filter((difference) => !difference.owed && seenAgain.has(whereOf(difference)));
}

/**
 * What differences are about, a key for each field. What exactly a field says is left out: of a ticket that goes on while its row in the
 * index stands still, the difference is the one that was told.
 */
export const keysOf = (differences: readonly Difference[]): string[] =>
	differences.flatMap((difference) =>
		difference.fields.length === 0 ? [whereOf(difference)] : difference.fields.map(({ field }) => `${whereOf(difference)} ${field}`)
	);

const whereOf = ({ place, ticketId, kind }: Difference): string => `${place} ${ticketId} ${kind}`;
