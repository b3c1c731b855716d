import type { Board } from './run-tokens.ts';
import { type Frame, isWithin } from './token.ts';

/** Cancels everything inside the branch that `frames` describe. */
export function cancelWithin(board: Board, frames: readonly Frame[]): void {
	const tokenIds = board.net().tokens.flatMap((token) => (isWithin(token.frames, frames) ? [token.id] : []));
	if (tokenIds.length > 0) board.tell({ type: 'tokens.canceled', tokenIds });
}
