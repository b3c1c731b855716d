/** How long a busy hub goes on without saving. A second less than the ten idle ones after which an object is put to sleep: its alarm finds it awake. */
export const AHEAD_MS = 9_000;

/** When a hub saved last, and whether that save says that memory may be ahead of it. */
export type SavePace = { readonly savedAt: number; readonly ahead: boolean };

/**
 * What becomes of a change at `at`. A change that comes alone is saved; the second within a window is saved with the mark that more may
 * follow, and what follows is saved when the alarm rings: a quiet hub writes a row a change, a busy one a few rows a window. A hub that
 * wakes up, finds the mark and no memory was cut short, and asks its tickets.
 */
export function saveNow({ savedAt, ahead }: SavePace, at: number): 'save' | 'save-ahead' | 'later' {
	if (ahead) return 'later';
	return at - savedAt >= AHEAD_MS ? 'save' : 'save-ahead';
}
