import { z } from 'zod';
import { paragraph } from './paragraph.ts';

/** A service item or spare part that was used; the quantity is in thousandths, so that 1.5 hours stays an integer. */
export const CatalogLine = z.object({
	code: z.string().min(1).max(40),
	quantityMilli: z.int().min(1).max(1_000_000)
});
export type CatalogLine = z.infer<typeof CatalogLine>;

/** What one field may hold on the wire and in storage; whether it fits its field is decided by `validateAnswers`. */
export const Answer = z.union([paragraph(8000), z.number(), z.array(z.string().max(100)).max(100), z.array(CatalogLine).max(50)]);
export type Answer = z.infer<typeof Answer>;

export const Answers = z.record(z.string().max(40), Answer);
export type Answers = z.infer<typeof Answers>;
