import { describe, expect, it } from 'vitest';
import { change, historyOf, redo, undo } from './history.ts';

const step = (name: string, at: number) => ({ name, at });

describe('history', () => {
	it('goes back and forth, and forgets what was taken back when something else is done', () => {
		const done = change(change(historyOf('a'), 'b', step('', 0)), 'c', step('', 1));
		expect(undo(done).present).toBe('b');
		expect(redo(undo(done)).present).toBe('c');
		expect(redo(change(undo(done), 'd', step('', 2))).present).toBe('d');
		expect(undo(historyOf('a')).present).toBe('a');
	});

	it('takes a word that was typed letter by letter back at once', () => {
		const typed = ['d', 'do', 'don'].reduce((history, text, index) => change(history, text, step('label', index * 100)), historyOf(''));
		expect(undo(typed).present).toBe('');
		expect(undo(change(typed, 'done', step('label', 9_000))).present).toBe('don');
	});
});
