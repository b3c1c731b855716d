const FIRST_MS = 1_000;
const LAST_MS = 5 * 60_000;

/** How long to wait after so many failed attempts in a row: 1 s, 2 s, 4 s … 5 min. */
export const retryDelayMs = (attempts: number): number => Math.min(FIRST_MS * 2 ** (attempts - 1), LAST_MS);
