import { z } from 'zod';
import { HubCounters } from '#shared/domain/board/hub-counters.ts';

/** A hub's numbers, how many changes made them (`seq`), and up to which headquarters is known to keep them. */
export const Head = z.object({ seq: z.int(), counters: HubCounters, toldSeq: z.int() });
export type Head = z.infer<typeof Head>;

/** The `toldSeq` of a hub whose numbers headquarters is to take whatever it has. */
export const UNTOLD = -1;
