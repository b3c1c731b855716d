import { isHitWithin } from './is-within.ts';
import type { Board } from './run-tokens.ts';
import type { Frame } from './token.ts';

/** Cancels everything inside the branch that `frames` describe, but for what goes on in the blocks of `spared` splits. */
export function cancelWithin(board: Board, frames: readonly Frame[], spared: ReadonlySet<string> = new Set()): void {
	const tokenIds = board.net().tokens.flatMap((token) => (isHitWithin(token, frames, spared) ? [token.id] : []));
	if (tokenIds.length > 0) board.tell({ type: 'tokens.canceled', tokenIds });
}
