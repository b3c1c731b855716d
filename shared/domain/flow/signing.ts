import { z } from 'zod';

/**
 * How several people share a step: one of them does it (a group to claim from), one after another 依次, all 会签, the first one 或签, or by
 * votes 票签 with a share of all weights that has to agree (basis points) or fixed counts.
 */
export const Signing = z.discriminatedUnion('mode', [
	z.object({ mode: z.literal('single') }),
	z.object({ mode: z.literal('sequential') }),
	z.object({ mode: z.literal('all') }),
	z.object({ mode: z.literal('any') }),
	z.object({
		mode: z.literal('vote'),
		/** What has to agree: of all weights, in basis points, or as a number of votes. */
		pass: z.union([z.object({ shareBps: z.int().min(1).max(10_000) }), z.object({ count: z.int().min(1).max(50) })]),
		/** This many against decide at once; left out: as soon as agreement is out of reach. */
		failCount: z.int().min(1).max(50).optional(),
		/** Votes of single people; who isn't named has one. */
		weights: z.record(z.string().max(60), z.int().min(1).max(100)).default({})
	})
]);
export type Signing = z.infer<typeof Signing>;
