import { z } from 'zod';

/** Who a comment is for. */
export const Audience = z.enum(['internal', 'customer']);
export type Audience = z.infer<typeof Audience>;
