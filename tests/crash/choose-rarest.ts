import type { Random } from '#demo/random.ts';
import type { CommandBook } from './command-book.ts';
import type { Kind } from './kinds.ts';

/** What has been done least is done next, so that a short run has done everything; `shy` are done more rarely all the same. */
export function chooseRarest<T extends Readonly<{ kind: Kind }>>(
	options: readonly T[],
	{ book, random, shy }: { book: CommandBook; random: Random; shy: ReadonlySet<Kind> }
): T | undefined {
	if (options.length === 0) return undefined;
	return random.weighted(options.map((option) => [option, (shy.has(option.kind) ? 0.1 : 1) / (1 + book.done(option.kind))] as const));
}
