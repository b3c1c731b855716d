import { setTimeout as delay } from 'node:timers/promises';

/** The simulation's time: it ends by itself, and everything that sleeps or waits ends with it. */
export type Clock = Readonly<{
	now: () => number;
	/** Resolves after this long, or at once when the simulation is over. */
	sleep: (milliseconds: number) => Promise<void>;
	signal: AbortSignal;
}>;

export function createClock(signal: AbortSignal): Clock {
	return {
		now: () => performance.now(),
		sleep: async (milliseconds) => {
			try {
				await delay(milliseconds, undefined, { signal });
			} catch (error) {
				if (!signal.aborted) throw error;
			}
		},
		signal
	};
}
