/**
 * When to set the alarm, or undefined to leave it. It is moved only to an earlier instant: one that is too early costs a single idle
 * wake-up, while setting it on every change would cost a written row each time. `wanted` null means nothing is waited for.
 */
export function nextAlarm({ current, wanted }: { current: number | null; wanted: number | null }): number | undefined {
	if (wanted === null) return undefined;
	return current === null || wanted < current ? wanted : undefined;
}
