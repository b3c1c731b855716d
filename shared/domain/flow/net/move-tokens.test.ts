import { expect, it } from 'vitest';
import { EMPTY_NET, moveTokens } from './move-tokens.ts';

it('pays one debt with each branch that comes late, however often a join went on without it', () => {
	const debt = { nodeId: 'join', via: 'e3', split: 's1' };
	const paid = moveTokens({ ...EMPTY_NET, owed: [debt, { ...debt, via: 'e4' }, debt] }, { type: 'token.absorbed', ...debt });
	expect(paid.owed).toEqual([{ ...debt, via: 'e4' }, debt]);
});
