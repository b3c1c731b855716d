import { expect, it } from 'vitest';
import { readSlash } from './read-slash.ts';

const read = (text: string, caret = text.length, open?: { start: number; query: string }) => readSlash({ text, caret, open });

it('takes a slash at the beginning of a line, with the word behind it', () => {
	expect(read('/')).toEqual({ start: 0, query: '' });
	expect(read('您好\n/催办')).toEqual({ start: 3, query: '催办' });
});

it('leaves a slash within a sentence alone, unless a button put it there', () => {
	expect(read('9:00/10:00')).toBeUndefined();
	expect(read('您好 /', 4, { start: 3, query: '' })).toEqual({ start: 3, query: '' });
	expect(read('您好 /催', 5, { start: 3, query: '' })).toEqual({ start: 3, query: '催' });
});

it('ends with a blank, a new line, a caret elsewhere or a deleted slash', () => {
	expect(read('/催 办')).toBeUndefined();
	expect(read('/催\n办')).toBeUndefined();
	expect(read('/催', 0)).toBeUndefined();
	expect(read('您好 ', 3, { start: 3, query: '' })).toBeUndefined();
});
