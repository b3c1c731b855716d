import type { Deed } from './undo-stack.ts';

/** Says what was done and offers to take it back; the code for it comes with the first thing that is done. */
export const offerUndo = (text: string, deeds: readonly Deed[]): void =>
	void import('./undo-stack.ts').then(({ undoStack }) => undoStack.record(text, deeds));
