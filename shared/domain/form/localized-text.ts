import { z } from 'zod';

export const LocalizedText = z.object({
	zh: z.string().min(1).max(200),
	en: z.string().max(200)
});
