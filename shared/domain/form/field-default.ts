import { z } from 'zod';
import { FactName } from '#shared/domain/condition/condition.ts';
import { Answer } from './answers.ts';

/** Where an answer of another step is: the last one given there. */
export const AnswerSource = z.object({ nodeId: z.string().min(1).max(40), key: z.string().min(1).max(40) });
export type AnswerSource = z.infer<typeof AnswerSource>;

/** What a field holds before anybody touches it. */
export const FieldDefault = z.discriminatedUnion('from', [
	z.object({ from: z.literal('constant'), value: Answer }),
	/** Of the ticket or its customer: `customer.level`. */
	z.object({ from: z.literal('fact'), fact: FactName }),
	z.object({ from: z.literal('answer'), ...AnswerSource.shape }),
	z.object({ from: z.literal('formula'), formula: z.string().max(1_000) })
]);
export type FieldDefault = z.infer<typeof FieldDefault>;
