import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { emptyDataFolder, findServer, isOurs, lockDataFolder, openDataFolder } from './data-folder.ts';

/** no process has this number on Linux, where the largest is 4194304 */
const NOBODY = 4_194_305;
let parent = '';
beforeEach(() => {
	parent = mkdtempSync(path.join(tmpdir(), 'baton-data-'));
});
afterEach(() => rmSync(parent, { recursive: true }));

it('makes a folder once and knows it again', () => {
	const dataDir = path.join(parent, 'data');
	expect(openDataFolder(dataDir)).toEqual({ firstUse: true });
	expect(openDataFolder(dataDir)).toEqual({ firstUse: false });
	expect(isOurs(dataDir)).toBe(true);
});

it("refuses a folder that holds somebody else's files", () => {
	writeFileSync(path.join(parent, 'thesis.doc'), '');
	expect(() => openDataFolder(parent)).toThrow(/not Baton's data/);
	expect(readdirSync(parent)).toEqual(['thesis.doc']);
});

it('lets one server at a time have the folder', () => {
	const lock = lockDataFolder(parent);
	expect(findServer(parent)).toBe(process.pid);
	expect(() => lockDataFolder(parent)).toThrow(/already running/);
	lock.release();
	expect(findServer(parent)).toBeUndefined();
});

it('takes the folder over from a server that was killed', () => {
	lockDataFolder(parent).passTo(NOBODY);
	expect(findServer(parent)).toBeUndefined();
	lockDataFolder(parent);
	expect(findServer(parent)).toBe(process.pid);
});

it('empties the folder and leaves it standing', () => {
	mkdirSync(path.join(parent, 'objects/a'), { recursive: true });
	emptyDataFolder(parent);
	expect(existsSync(parent)).toBe(true);
	expect(readdirSync(parent)).toEqual([]);
});
