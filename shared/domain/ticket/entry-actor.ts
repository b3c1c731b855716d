import { z } from 'zod';

/** Who did it, as the timeline shows it. */
export const EntryActor = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('user'), id: z.string(), name: z.string() }),
	z.object({ kind: z.literal('customer'), name: z.string() }),
	z.object({ kind: z.literal('system') })
]);
export type EntryActor = z.infer<typeof EntryActor>;
