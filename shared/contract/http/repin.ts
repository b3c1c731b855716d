import { z } from 'zod';
import { CommandId } from './ticket.ts';

/** A revision that a ticket whose flow can't be read could go on by. */
export const FittingRevision = z.object({ revision: z.int(), note: z.string(), publishedBy: z.string(), publishedAt: z.int() });
export type FittingRevision = z.infer<typeof FittingRevision>;

export const Repin = z.object({ commandId: CommandId, revision: z.int().min(1).max(100_000) });
