import { z } from 'zod';

/** One branch of a split that was opened: which split, by which token, and which of how many branches. */
export const Frame = z.object({ split: z.string(), by: z.string(), nodeId: z.string(), branch: z.int(), of: z.int() });
export type Frame = z.infer<typeof Frame>;

/**
 * Where one thread of the ticket is. `frames` tell inside which branches of which splits, outermost first; `via` is the edge it came by,
 * null after a jump.
 */
export const Token = z.object({ id: z.string(), nodeId: z.string(), via: z.string().nullable(), frames: z.array(Frame) });
export type Token = z.infer<typeof Token>;
