import { MINUTE } from '#shared/kernel/instant.ts';
import { zoneOffset } from '#shared/kernel/zone-offset.ts';

/** What the clock on the wall of `timeZone` shows, as date-time fields of browsers write it: `2026-03-01T09:30`. */
export const wallTime = (at: number, timeZone: string): string => new Date(at + zoneOffset(at, timeZone)).toISOString().slice(0, 16);

/**
 * The instant at which that clock shows it; undefined for what is no time. Of an hour that comes twice it is the first one, one that is left
 * out is taken as if the clock hadn't been moved yet.
 */
export function instantOf(wall: string, timeZone: string): number | undefined {
	const asUtc = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(wall) ? Date.parse(`${wall.slice(0, 16)}Z`) : Number.NaN;
	if (Number.isNaN(asUtc)) return undefined;
	const candidates = [...new Set([asUtc - zoneOffset(asUtc - 12 * 60 * MINUTE, timeZone), asUtc - zoneOffset(asUtc + 12 * 60 * MINUTE, timeZone)])];
	return candidates.sort((a, b) => a - b).find((at) => wallTime(at, timeZone) === wall.slice(0, 16)) ?? candidates[0];
}
