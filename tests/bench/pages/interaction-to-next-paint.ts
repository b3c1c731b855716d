/** An entry of the Event Timing API: a click makes several, all with the id of their interaction. */
export type EventTiming = Readonly<{ interactionId: number; duration: number }>;

/**
 * Interaction to Next Paint as web.dev defines it: the slowest interaction, leaving out one of every fifty. An interaction is as slow as
 * its slowest event; events that belong to none (pointer moves) don't count.
 */
export function interactionToNextPaint(events: readonly EventTiming[]): number {
	const slowest = new Map<number, number>();
	for (const { interactionId, duration } of events)
		if (interactionId > 0) slowest.set(interactionId, Math.max(slowest.get(interactionId) ?? 0, duration));
	const sorted = [...slowest.values()].sort((a, b) => b - a);
	return sorted[Math.floor(sorted.length / 50)] ?? 0;
}
