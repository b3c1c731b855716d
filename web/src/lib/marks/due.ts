import type { Stage } from '#shared/domain/flow/stage.ts';
import { MINUTE } from '#shared/kernel/instant.ts';

export type Due = { readonly state: 'ok' | 'near' | 'late'; readonly ms: number };

/** How long before its deadline a ticket turns amber: sooner where the work itself takes minutes. */
const NEAR_MINUTES: Partial<Readonly<Record<Stage, number>>> = { new: 10, dispatching: 15 };
const NEAR_MINUTES_ELSEWHERE = 60;

/** How a deadline stands: the time left, or the time over it. Undefined when nothing is due. */
export function dueOf({ dueAt, stage }: { readonly dueAt: number | null; readonly stage: Stage }, now: number): Due | undefined {
	if (dueAt === null || stage === 'closed' || stage === 'canceled') return undefined;
	const left = dueAt - now;
	if (left < 0) return { state: 'late', ms: -left };
	return { state: left <= (NEAR_MINUTES[stage] ?? NEAR_MINUTES_ELSEWHERE) * MINUTE ? 'near' : 'ok', ms: left };
}
