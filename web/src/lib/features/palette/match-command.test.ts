import { expect, it } from 'vitest';
import { matchCommand } from './match-command.ts';

const board = (query: string) => matchCommand(query, '工单看板', '看板 board kanban gongdankanban kb gdkb');

it.each(['看板', '工单', 'board', 'kan', 'gdkb', 'KB', ''])('finds the board by "%s"', (query) => {
	expect(board(query)).toBeGreaterThan(0);
});

it.each(['wall', 'xyz', 'board wall'])('does not find the board by "%s"', (query) => {
	expect(board(query)).toBe(0);
});

it('puts the beginning of a word before its middle', () => {
	expect(matchCommand('tick', 'Tickets', '')).toBeGreaterThan(matchCommand('icke', 'Tickets', ''));
});
