import { expect, it } from 'vitest';
import { isOrderOf } from './is-order-of.ts';

const of = [{ id: 'a' }, { id: 'b' }];

it('takes each once, in any order, and nothing else', () => {
	expect(isOrderOf(['b', 'a'], of)).toBe(true);
	expect(isOrderOf([], [])).toBe(true);
	for (const ids of [['a'], ['a', 'a'], ['a', 'c'], ['a', 'b', 'c'], ['a', 'b', 'b']]) expect(isOrderOf(ids, of)).toBe(false);
});
