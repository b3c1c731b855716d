import type { CommandBook } from './command-book.ts';

/** Of each kind so many of the latest. */
const LATEST = 4;

/** Sends what was acknowledged last once more: by now another process has to know the first answer. */
export async function checkRepeats(book: CommandBook): Promise<string[]> {
	const complaints: string[] = [];
	const repeatable = book.asked.filter(({ outcome, repeat }) => outcome === 'acknowledged' && repeat !== undefined);
	for (const latest of Map.groupBy(repeatable, ({ kind }) => kind).values()) {
		for (const { kind, number, repeat } of latest.slice(-LATEST)) {
			const complaint = await repeat?.();
			if (complaint !== undefined) complaints.push(`${number}: ${kind}: ${complaint}`);
		}
	}
	return complaints;
}
