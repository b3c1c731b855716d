import { assert } from '#shared/kernel/assert.ts';
import type { WorkItem } from '../flow-state.ts';
import type { Token } from '../net/token.ts';
import type { Run } from '../run.ts';

export function tokenOf({ state }: Run, { tokenId }: WorkItem): Token {
	const token = state.tokens.find(({ id }) => id === tokenId);
	assert(token, `work of a thread that is gone: ${tokenId}`);
	return token;
}
