import type { BoardFilter } from '#shared/contract/http/saved-view.ts';

/** The views everybody has, in the order of their chips. `near` is what will be late soon, `late` what is. */
export const BUILT_IN_VIEWS = {
	all: { v: 1 },
	mine: { v: 1, mine: true },
	near: { v: 1, due: 'near' },
	late: { v: 1, due: 'late' },
	unassigned: { v: 1, unassigned: true },
	vip: { v: 1, levels: ['vip'] },
	urgent: { v: 1, urgent: true }
} as const satisfies Readonly<Record<string, BoardFilter>>;

export type BuiltInView = keyof typeof BUILT_IN_VIEWS;

export const isBuiltInView = (id: string): id is BuiltInView => Object.hasOwn(BUILT_IN_VIEWS, id);
