import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fingerprintFile, isBuildFresh, sourceFingerprint } from './source-fingerprint.ts';

let root = '';
const write = (file: string, text: string): void => {
	mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
	writeFileSync(path.join(root, file), text);
};
beforeEach(() => {
	root = mkdtempSync(path.join(tmpdir(), 'baton-fingerprint-'));
	write('web/src/a.ts', 'a');
	write('wrangler.toml', 'name = "baton"');
});
afterEach(() => rmSync(root, { recursive: true }));

it('changes with what a source says, with a new one and with one that goes', () => {
	const seen = new Set([sourceFingerprint(root)]);
	write('web/src/a.ts', 'b');
	seen.add(sourceFingerprint(root));
	write('web/src/b.ts', '');
	seen.add(sourceFingerprint(root));
	rmSync(path.join(root, 'web/src/a.ts'));
	seen.add(sourceFingerprint(root));
	expect(seen.size).toBe(4);
});

it('stays the same whatever the tools leave behind, and whatever is not built', () => {
	const before = sourceFingerprint(root);
	for (const file of [
		'web/.svelte-kit/x.js',
		'web/project.inlang/.meta.json',
		'web/src/lib/paraglide/m.js',
		'web/node_modules/x',
		'web/src/a.test.ts',
		'web/README.md'
	])
		write(file, 'x');
	expect(sourceFingerprint(root)).toBe(before);
});

it('knows a build that is up to date', () => {
	expect(isBuildFresh(root)).toBe(false);
	mkdirSync(path.join(root, 'dist'));
	writeFileSync(fingerprintFile(root), sourceFingerprint(root));
	expect(isBuildFresh(root)).toBe(true);
	write('web/src/a.ts', 'changed');
	expect(isBuildFresh(root)).toBe(false);
});
