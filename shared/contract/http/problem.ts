import { z } from 'zod';

/** One field to mend, by JSON pointer (RFC 6901), in the reader's language. */
export const FieldProblem = z.object({
	pointer: z.string(),
	code: z.string(),
	detail: z.string()
});
export type FieldProblem = z.infer<typeof FieldProblem>;

/** RFC 9457 problem details. `code` is stable for programs; `title` and `detail` are in the reader's language and say the cure. */
export const Problem = z.object({
	type: z.string(),
	title: z.string(),
	status: z.int(),
	detail: z.string(),
	code: z.string(),
	params: z.record(z.string(), z.unknown()).optional(),
	errors: z.array(FieldProblem).optional(),
	retryAfterSeconds: z.int().optional(),
	/** The state a stale command should have been based on (409). */
	current: z.unknown().optional()
});
export type Problem = z.infer<typeof Problem>;
