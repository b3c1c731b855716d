import type { refuse } from '#shared/kernel/result.ts';

/** Why a command can't be; undefined when it was carried out. */
export type Refused = ReturnType<typeof refuse> | undefined;
