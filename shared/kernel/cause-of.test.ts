import { expect, it } from 'vitest';
import { causeOf } from './cause-of.ts';

it('tells what went wrong at the bottom, and nothing of what it was about', () => {
	const query = new Error('Failed query: insert … params: 王秀英,13800001234', { cause: new TypeError('UNIQUE constraint failed: customer.id') });
	expect(causeOf(query)).toBe('TypeError: UNIQUE constraint failed: customer.id');
	expect(causeOf(new Error('hub is down'))).toBe('hub is down');
	expect(causeOf('gone')).toBe('gone');
});
