import type { Random } from '#demo/random.ts';
import { MAX_REQUESTS } from './simulate-options.ts';

const MINUTE_MS = 60_000;
/** Requests filed later than this before the end could not be seen through. */
const CLOSING_MS = 45_000;
const CLOSING_SHARE = 0.4;

/** When customers come, in ms from the beginning: at random moments around `rate` a minute (a Poisson process), none in the closing time. */
export function arrivals({ minutes, rate, random }: { minutes: number; rate: number; random: Random }): number[] {
	const length = minutes * MINUTE_MS;
	const until = length - Math.min(CLOSING_MS, length * CLOSING_SHARE);
	const mean = MINUTE_MS / rate;
	const instants: number[] = [];
	// The first one comes at once: nobody wants to watch an empty screen.
	for (let at = 0; at < until && instants.length < MAX_REQUESTS; at += -Math.log(1 - random.next()) * mean) instants.push(Math.round(at));
	return instants;
}
