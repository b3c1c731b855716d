/** The server lets one address scan twenty times in ten minutes; a store's till would be let less. */
const SCANS = 16;
const WINDOW_MS = 10 * 60_000;

/** Customers scan as long as the server bears it from one address, the others call; `scans` are when others scanned, in ms. */
export function chooseChannel(scans: readonly number[], now: number): 'scan' | 'call' {
	return scans.filter((at) => now - at < WINDOW_MS).length < SCANS ? 'scan' : 'call';
}
