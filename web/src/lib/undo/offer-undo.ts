import type { Shortcuts } from '#lib/shortcuts/shortcuts.ts';
import type { Deed } from './undo-stack.ts';

/**
 * Says what was done and offers to take it back, by the message and by Ctrl or ⌘ and Z; the code for it comes with the first thing that is
 * done, and the key means something from then on.
 */
export const offerUndo = (shortcuts: Shortcuts, text: string, deeds: readonly Deed[]): void =>
	void import('./undo-stack.ts').then(({ undoStack }) => {
		undoStack.listen(shortcuts);
		return undoStack.record(text, deeds);
	});
