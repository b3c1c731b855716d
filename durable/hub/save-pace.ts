/** How long a busy hub goes on without saving. A second less than the ten idle ones after which an object is put to sleep: its alarm finds it awake. */
export const AHEAD_MS = 9_000;

/** When a hub saved last, and whether that save says that memory may be ahead of it. */
export type SavePace = { readonly savedAt: number; readonly ahead: boolean };

/**
 * What becomes of a change at `at`. A change that comes alone is saved; the second within a window is saved with the mark that more may
 * follow, and what follows is saved when an alarm finds it quiet (`atAlarm`): a quiet hub writes a row a change, a busy one hardly more than
 * a row a window. A hub that wakes up, finds the mark and no memory was cut short, and asks its tickets.
 */
export function saveNow({ savedAt, ahead }: SavePace, at: number): 'save' | 'save-ahead' | 'later' {
	if (ahead) return 'later';
	return at - savedAt >= AHEAD_MS ? 'save' : 'save-ahead';
}

/** How long a busy hub may go without saving: that old a board can be that is opened right after a crash, before the tickets have answered. */
const UNSAVED_MS = 60_000;

/**
 * What becomes of a hub that is ahead when its alarm rings. If nothing came since it was set, everything is saved and the mark goes. Else the
 * hub stays ahead and the alarm is set again: it keeps the memory from being put to sleep, and one row is all that a busy window costs; the
 * other, a save, comes once a minute. `isWaiting`: some tickets are still to be asked, so the mark can't go.
 */
export function atAlarm(
	{ savedAt, isBusy, isWaiting }: { readonly savedAt: number; readonly isBusy: boolean; readonly isWaiting: boolean },
	at: number
): 'save' | 'save-ahead' | 'wait' {
	if (isWaiting) return 'save-ahead';
	if (!isBusy) return 'save';
	return at - savedAt >= UNSAVED_MS ? 'save-ahead' : 'wait';
}
