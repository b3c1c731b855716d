import { z } from 'zod';
import { line } from './line.ts';
import { paragraph } from './paragraph.ts';

/** A service item or spare part that was used; the quantity is in thousandths, so that 1.5 hours stays an integer. */
export const CatalogLine = z.object({
	code: z.string().min(1).max(40),
	quantityMilli: z.int().min(1).max(1_000_000)
});
export type CatalogLine = z.infer<typeof CatalogLine>;

/** A person, customer, device or file, with its name as it was then: history reads the same for ever. The worker has looked both up. */
export const Reference = z.object({ id: z.string().min(1).max(60), name: line(120) });
export type Reference = z.infer<typeof Reference>;

/** A place on the map; `text` is what people call it. */
export const SpotAnswer = z.object({
	lat: z.number().min(-90).max(90),
	lng: z.number().min(-180).max(180),
	text: z.string().max(200).optional()
});
export type SpotAnswer = z.infer<typeof SpotAnswer>;

/** What stands for an answer that the reader may not see whole; sent back, it says that the answer is to stay as it is. */
export const MaskedAnswer = z.object({ masked: z.string().max(200) });
export type MaskedAnswer = z.infer<typeof MaskedAnswer>;

/** What one field may hold on the wire and in storage; whether it fits its field is decided by `validateAnswers`. */
export const Answer = z.union([
	paragraph(8000),
	z.number(),
	z.array(z.string().max(100)).max(100),
	z.array(CatalogLine).max(50),
	z.array(Reference).max(50),
	Reference,
	SpotAnswer,
	MaskedAnswer
]);
export type Answer = z.infer<typeof Answer>;

export const Answers = z.record(z.string().max(40), Answer);
export type Answers = z.infer<typeof Answers>;
