import { z } from 'zod';

const Closing = z.object({
	revocation: z.union([z.object({ credential: z.string() }), z.object({ person: z.string() })]),
	room: z.object({ kind: z.enum(['ticket', 'hub', 'headquarters']), name: z.string() }),
	/** When the right ended: a room that heard of one end has not heard of the next. */
	at: z.int()
});
/** A room that has to hear of a revocation. */
export type Closing = z.infer<typeof Closing>;

/** The rooms that didn't answer when a right ended, and how often they have been asked since, all together. */
export const OwedClosings = z.object({ v: z.literal(1), attempts: z.int(), closings: z.array(Closing) });
export type OwedClosings = z.infer<typeof OwedClosings>;

export const NOTHING_OWED: OwedClosings = { v: 1, attempts: 0, closings: [] };

/** With rooms that have just not answered; what is owed for a while is asked again as soon as they are. */
export function withMissed({ closings }: OwedClosings, missed: readonly Closing[]): OwedClosings {
	const newest = new Map([...closings, ...missed].map((closing) => [JSON.stringify([closing.revocation, closing.room]), closing]));
	return { v: 1, attempts: 0, closings: [...newest.values()] };
}

/** Without what has been closed, after everything owed was tried once more; what came to be owed meanwhile stays. */
export function withoutClosed({ attempts, closings }: OwedClosings, closed: readonly Closing[]): OwedClosings {
	const gone = new Set(closed.map((closing) => JSON.stringify(closing)));
	const left = closings.filter((closing) => !gone.has(JSON.stringify(closing)));
	return left.length === 0 ? NOTHING_OWED : { v: 1, attempts: attempts + 1, closings: left };
}
