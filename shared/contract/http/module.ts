import { z } from 'zod';
import { LocalizedText } from '#shared/domain/form/localized-text.ts';
import { MODULES } from '#shared/domain/scenario/module.ts';

export const ModuleKey = z.enum(MODULES);

/** A module, and whom switching it off would concern: the scenarios that need it and the tickets that run on them. */
export const ModuleView = z.object({
	key: ModuleKey,
	enabled: z.boolean(),
	scenarios: z.array(z.object({ id: z.string(), name: LocalizedText, enabled: z.boolean(), running: z.int() }))
});
export type ModuleView = z.infer<typeof ModuleView>;

export const SwitchModule = z.object({ enabled: z.boolean() });
