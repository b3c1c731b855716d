import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadSecrets } from './secrets.ts';

let dataDir = '';
beforeEach(() => {
	dataDir = mkdtempSync(path.join(tmpdir(), 'baton-secrets-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

it('makes secrets once and keeps them', () => {
	const first = loadSecrets(dataDir);
	expect(Buffer.from(first.masterKey, 'base64')).toHaveLength(32);
	expect(first.setupCode).toMatch(/^[A-Z3-9]{10}$/);
	expect(loadSecrets(dataDir)).toEqual(first);
});

it('lets nobody but their owner read them', () => {
	loadSecrets(dataDir);
	expect(statSync(path.join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
});

it('refuses a damaged file instead of making new secrets, which would lose what the old key encrypted', () => {
	writeFileSync(path.join(dataDir, 'secrets.json'), '{"masterKey":""}');
	expect(() => loadSecrets(dataDir)).toThrow(/restore it from a backup/);
});
