import { expect, it, vi } from 'vitest';
import { type Press, Shortcuts } from './shortcuts.ts';

const press = (key: string, over: Partial<Press> = {}): Press => ({
	key,
	ctrlKey: false,
	metaKey: false,
	altKey: false,
	shiftKey: false,
	isComposing: false,
	keyCode: 0,
	repeat: false,
	...over
});

const page = { typing: false, now: 0 };

it('runs what a key is bound to, whichever case it comes in', () => {
	const create = vi.fn();
	const shortcuts = new Shortcuts();
	shortcuts.bind({ c: create });
	expect(shortcuts.press(press('C'), page)).toBe(true);
	expect(create).toHaveBeenCalledOnce();
});

it('leaves letters alone while somebody types or an input method composes', () => {
	const create = vi.fn();
	const shortcuts = new Shortcuts();
	shortcuts.bind({ c: create });
	shortcuts.press(press('c'), { typing: true, now: 0 });
	shortcuts.press(press('c', { isComposing: true }), page);
	shortcuts.press(press('c', { keyCode: 229 }), page);
	shortcuts.press(press('c', { ctrlKey: true }), page);
	expect(create).not.toHaveBeenCalled();
});

it('takes two keys one after the other, but not after a pause', () => {
	const board = vi.fn();
	const shortcuts = new Shortcuts();
	shortcuts.bind({ 'g b': board });
	shortcuts.press(press('g'), { typing: false, now: 0 });
	shortcuts.press(press('b'), { typing: false, now: 500 });
	shortcuts.press(press('g'), { typing: false, now: 1_000 });
	shortcuts.press(press('b'), { typing: false, now: 5_000 });
	expect(board).toHaveBeenCalledOnce();
});

it('prefers the page to the shell and gives the key back when the page goes', () => {
	const shell = vi.fn();
	const pageAction = vi.fn();
	const shortcuts = new Shortcuts();
	shortcuts.bind({ r: shell });
	const unbind = shortcuts.bind({ r: pageAction });
	shortcuts.press(press('r'), page);
	unbind();
	shortcuts.press(press('r'), page);
	expect([pageAction.mock.calls.length, shell.mock.calls.length]).toEqual([1, 1]);
});

it('tells a key held with Shift or Ctrl from the plain one, and leaves to the browser what isn’t bound', () => {
	const plain = vi.fn();
	const range = vi.fn();
	const undo = vi.fn();
	const help = vi.fn();
	const shortcuts = new Shortcuts();
	shortcuts.bind({ x: plain, 'shift+x': range, 'mod+z': undo, '?': help });
	shortcuts.press(press('X', { shiftKey: true }), page);
	shortcuts.press(press('x'), page);
	shortcuts.press(press('z', { metaKey: true }), page);
	shortcuts.press(press('?', { shiftKey: true }), page);
	expect(shortcuts.press(press('a', { ctrlKey: true }), page)).toBe(false);
	expect(shortcuts.press(press('z', { ctrlKey: true }), { typing: true, now: 0 })).toBe(false);
	expect([plain, range, undo, help].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1, 1]);
});

it('knows which keys mean something now, and on whose behalf', () => {
	const shortcuts = new Shortcuts();
	shortcuts.bind({ c: () => {}, '/': () => {} });
	const leave = shortcuts.bind({ '/': () => {}, j: () => {} }, 'list');
	expect([...shortcuts.bound()]).toEqual([
		['c', 'shell'],
		['/', 'list'],
		['j', 'list']
	]);
	leave();
	expect([...shortcuts.bound()]).toEqual([
		['c', 'shell'],
		['/', 'shell']
	]);
});
